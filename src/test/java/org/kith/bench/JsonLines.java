package org.kith.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a file of JSON objects, one a line, in UTF-8; empty lines are passed over. */
final class JsonLines {
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private JsonLines() {}

    /** The members of one object, which are texts. */
    static final class Line {
        private final JsonObject object;

        private Line(JsonObject object) {
            this.object = object;
        }

        String text(String member) {
            JsonElement value = object.get(member);
            if (value == null) {
                throw new IllegalArgumentException("\"" + member + "\" is missing");
            }
            if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
                throw new IllegalArgumentException("\"" + member + "\" is not a text");
            }
            return value.getAsString();
        }

        /** The member "id": not empty, and without blanks, since lines of a run are cut at them. */
        String id() {
            String id = text("id");
            if (id.isEmpty() || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                throw new IllegalArgumentException("\"id\" must be one word, but is \"" + id + "\"");
            }
            return id;
        }
    }

    /**
     * Everything in the file.
     *
     * @param read makes something of a line; an {@link IllegalArgumentException} says what is wrong with it
     * @param id what no two lines may share
     * @throws BadInput naming the file and the line
     */
    static <T> List<T> read(Path file, Function<Line, T> read, Function<T, String> id) throws IOException {
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        // as bytes, so that what is not UTF-8 can be told by its line
        for (String bytes : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            number++;
            if (bytes.isBlank()) {
                continue;
            }
            try {
                T one = read.apply(line(bytes));
                if (!ids.add(id.apply(one))) {
                    throw new IllegalArgumentException("the id \"" + id.apply(one) + "\" is there twice");
                }
                all.add(one);
            } catch (IllegalArgumentException e) {
                throw new BadInput(file + ", line " + number + ": " + e.getMessage() + ".", e);
            }
        }
        if (all.isEmpty()) {
            throw new BadInput(file + " is empty.");
        }
        return all;
    }

    private static Line line(String bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            return new Line(GSON.fromJson(text, JsonObject.class));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }
}
