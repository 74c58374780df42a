package org.kith.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows the verb: {@code --name value}, or {@code --name} alone for a flag. */
final class Options {
    private final List<String> words;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    Options(Collection<String> words) {
        this.words = List.copyOf(words);
    }

    /** Reads them: every value is needed, every flag may be left out, nothing else may be there. */
    Options expect(Set<String> needed, Set<String> flags) {
        return expect(needed, Set.of(), flags);
    }

    /** The same with values that may be left out. */
    Options expect(Set<String> needed, Set<String> optional, Set<String> allowed) {
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String name = left.pop();
            if (allowed.contains(name)) {
                flags.add(name);
            } else if (!needed.contains(name) && !optional.contains(name)) {
                throw new BadInput("The option \"" + name + "\" is not known here.");
            } else if (left.isEmpty() || left.peek().startsWith("--")) {
                throw new BadInput("The option " + name + " needs a value.");
            } else if (values.put(name, left.pop()) != null) {
                throw new BadInput("The option " + name + " is there twice.");
            }
        }
        needed.stream()
                .filter(name -> !values.containsKey(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInput("The option " + name + " is missing.");
                });
        return this;
    }

    /** Whether the flag, or a value of that name, is there. */
    boolean has(String name) {
        return flags.contains(name) || values.containsKey(name);
    }

    /** A whole number from {@code least} to {@code most}; {@code usual} when the option was left out. */
    int number(String name, int least, int most, int usual) {
        String value = values.get(name);
        try {
            int number = value == null ? usual : Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
            throw new BadInput(expected(name, least, most, value));
        } catch (NumberFormatException e) {
            throw new BadInput(expected(name, least, most, value), e);
        }
    }

    private static String expected(String name, int least, int most, String value) {
        return "The option " + name + " takes a whole number from " + least + " to " + most + ", not \"" + value
                + "\".";
    }

    /** One of the words that the option knows. */
    String oneOf(String name, Collection<String> words) {
        return oneOf(name, words, null);
    }

    /** One of the words that the option knows; {@code usual} when it was left out. */
    String oneOf(String name, Collection<String> words, String usual) {
        String value = values.getOrDefault(name, usual);
        if (!words.contains(value)) {
            throw new BadInput(
                    "The option " + name + " takes one of " + String.join(", ", words) + ", not \"" + value + "\".");
        }
        return value;
    }

    /** A file that is there to be read. */
    Path input(String name) {
        Path file = Path.of(values.get(name));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput("There is no file " + file + " that can be read.");
        }
        return file;
    }

    /** A file to be written, in a folder that is there: told before the work and not after it. */
    Path output(String name) {
        Path file = Path.of(values.get(name)).toAbsolutePath();
        if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
            throw new BadInput("No file can be written at " + file + ".");
        }
        return file;
    }
}
