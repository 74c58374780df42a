package org.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search box, cut into parts: words, {@code "phrases"}, {@code -left out}, {@code beginnings*}.
 * There is no other syntax, and nothing that cannot be read: a sign that means nothing here is left to the words.
 *
 * @param parts in their order; words that follow each other are one part
 */
public record TypedQuery(List<Part> parts) {
    private static final Pattern PIECE = Pattern.compile("(?<minus>(?<!\\S)[-\u2212\u2013](?=[\\p{L}\\p{N}\"\u201c]))?"
            + "(?:[\"\u201c](?<phrase>[^\"\u201c\u201d]*)[\"\u201d]|(?<word>[^\\s\"\u201c\u201d]+|[\"\u201c\u201d]))");

    private static final Pattern BEGINNING = Pattern.compile("(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]+)\\*");

    /**
     * @param text as typed, without quotes, minus and asterisk
     * @param excluded whether what has it is to be left out
     */
    public record Part(String text, Term.Way way, boolean excluded) {}

    public TypedQuery {
        parts = List.copyOf(parts);
    }

    /** @param typed null is taken as empty */
    public static TypedQuery of(String typed) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher piece = PIECE.matcher(typed == null ? "" : typed);
        while (piece.find()) {
            boolean excluded = piece.group("minus") != null;
            String phrase = piece.group("phrase");
            Matcher beginning = BEGINNING.matcher(phrase == null ? piece.group("word") : "");
            if (phrase == null && !excluded && !beginning.matches()) {
                words.append(piece.group("word")).append(' ');
                continue;
            }
            endWords(words, parts);
            if (phrase != null) {
                parts.add(new Part(phrase, Term.Way.PHRASE, excluded));
            } else if (beginning.matches()) {
                parts.add(new Part(beginning.group("word"), Term.Way.PREFIX, excluded));
            } else {
                parts.add(new Part(piece.group("word"), Term.Way.WORDS, true));
            }
        }
        endWords(words, parts);
        return new TypedQuery(parts);
    }

    private static void endWords(StringBuilder words, List<Part> parts) {
        if (!words.isEmpty()) {
            parts.add(new Part(words.toString().strip(), Term.Way.WORDS, false));
            words.setLength(0);
        }
    }
}
