package org.kith.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kith.refusal.Phrase;

/** How an import's lists are kept in a column of text. */
final class Json {
    /** Looked up once: each look is a search through the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Json() {}

    static String ofTexts(List<String> texts) {
        return JSON.createArrayBuilder(texts).build().toString();
    }

    static List<String> texts(String json) {
        return array(json).getValuesAs(JsonString::getString);
    }

    static String ofColumns(List<SheetColumn> columns) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (SheetColumn column : columns) {
            JsonArrayBuilder types = JSON.createArrayBuilder();
            column.looksLike().forEach(type -> types.add(type.name()));
            all.add(JSON.createObjectBuilder()
                    .add("header", column.header())
                    .add("samples", JSON.createArrayBuilder(column.samples()))
                    .add("days", column.days().name())
                    .add("looksLike", types));
        }
        return all.build().toString();
    }

    static List<SheetColumn> columns(String json) {
        return array(json).getValuesAs(Json::column);
    }

    private static SheetColumn column(JsonValue value) {
        JsonObject column = value.asJsonObject();
        Set<FieldType> types = new HashSet<>();
        column.getJsonArray("looksLike")
                .getValuesAs(JsonString::getString)
                .forEach(name -> types.add(FieldType.valueOf(name)));
        return new SheetColumn(
                column.getString("header"),
                column.getJsonArray("samples").getValuesAs(JsonString::getString),
                Days.valueOf(column.getString("days")),
                types);
    }

    static String ofMapping(Mapping mapping) {
        JsonArrayBuilder columns = JSON.createArrayBuilder();
        for (Mapping.Column column : mapping.columns()) {
            JsonObjectBuilder one = JSON.createObjectBuilder().add("header", column.header());
            if (column.field() != null) {
                one.add("field", column.field());
            }
            if (column.order() != null) {
                one.add("order", column.order().name());
            }
            columns.add(one);
        }
        return JSON.createObjectBuilder()
                .add("columns", columns)
                .add("constants", object(mapping.constants()))
                .build()
                .toString();
    }

    static Mapping mapping(String json) {
        JsonObject mapping = object(json);
        List<Mapping.Column> columns = new ArrayList<>();
        for (JsonObject column : mapping.getJsonArray("columns").getValuesAs(JsonObject.class)) {
            String order = column.getString("order", null);
            columns.add(new Mapping.Column(
                    column.getString("header"),
                    column.getString("field", null),
                    order == null ? null : DayOrder.valueOf(order)));
        }
        return new Mapping(columns, map(mapping.getJsonObject("constants")));
    }

    private static JsonObjectBuilder object(Map<String, String> texts) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        texts.forEach(object::add);
        return object;
    }

    private static Map<String, String> map(JsonObject object) {
        Map<String, String> texts = new TreeMap<>();
        object.forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }

    static String ofNumbers(Map<String, Integer> numbers) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        numbers.forEach(object::add);
        return object.build().toString();
    }

    /** In their order. */
    static Map<String, Integer> numbers(String json) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        object(json).forEach((name, value) -> numbers.put(name, ((JsonNumber) value).intValue()));
        return numbers;
    }

    /** Numbers stay numbers and phrases phrases, since a sentence treats them in its own way. */
    static String ofArguments(List<Object> arguments) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Object argument : arguments) {
            switch (argument) {
                case Number number -> all.add(number.longValue());
                case Phrase phrase -> all.add(JSON.createObjectBuilder().add("key", phrase.key()));
                default -> all.add(argument.toString());
            }
        }
        return all.build().toString();
    }

    static List<Object> arguments(String json) {
        List<Object> arguments = new ArrayList<>();
        for (JsonValue value : array(json)) {
            arguments.add(
                    switch (value) {
                        case JsonNumber number -> number.longValue();
                        case JsonObject phrase -> new Phrase(phrase.getString("key"));
                        default -> ((JsonString) value).getString();
                    });
        }
        return arguments;
    }

    private static JsonArray array(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
