package org.kith.search;

import java.util.List;

/** How the index reads English, for features that compare texts with it or look up phrases. */
public final class Words {
    private Words() {}

    /** The words of a text as {@link Words#plain} and as {@link Words#of} give them, read once. */
    public record Both(List<String> plain, List<String> stems) {}

    public static Both both(String text) {
        List<Word> words = Analysis.words(text);
        return new Both(
                words.stream().map(Word::plain).toList(),
                words.stream().filter(word -> !word.stop()).map(Word::stem).toList());
    }

    /**
     * One word of a text.
     *
     * @param plain as {@link Words#plain} gives it
     * @param stem as {@link Words#of} gives it; empty for a stop word
     * @param start where it begins in the text
     * @param end where it ends, exclusive
     */
    public record Place(String plain, String stem, int start, int end) {}

    /** Every word of a text in order, stop words included. */
    public static List<Place> places(String text) {
        return Analysis.words(text).stream()
                .map(word -> new Place(word.plain(), word.stop() ? "" : word.stem(), word.start(), word.end()))
                .toList();
    }

    /** The words of a text in order, lower-cased, without accents, stemmed (Porter); stop words are left out. */
    public static List<String> of(String text) {
        return Analysis.words(text).stream()
                .filter(word -> !word.stop())
                .map(Word::stem)
                .toList();
    }

    /** The words of a text in order, lower-cased and without accents, not stemmed, stop words included. */
    public static List<String> plain(String text) {
        return Analysis.words(text).stream().map(Word::plain).toList();
    }
}
