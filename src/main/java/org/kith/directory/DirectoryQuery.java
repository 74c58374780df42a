package org.kith.directory;

import java.util.Map;
import java.util.Set;
import org.kith.privacy.Audience;
import org.kith.search.IndexQuery;
import org.kith.search.Sort;
import org.kith.search.Words;
import org.kith.vocabulary.Understood;

/**
 * A search of the directory, as its address says it.
 *
 * @param words as typed; may be blank
 * @param chosen values by dimension ({@link Facets}): any of within one, all across
 * @param page from 1
 */
public record DirectoryQuery(String words, Map<String, Set<String>> chosen, Sort sort, int page) {
    public static final int PAGE_SIZE = 20;

    /** Longer queries are cut: nobody reads a page for them, and the index answers all the same. */
    public static final int WORDS_MAX = 500;

    public DirectoryQuery {
        words = words == null ? "" : words.strip();
        words = words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words;
        chosen = Map.copyOf(chosen);
        page = Math.clamp(page, 1, 500);
    }

    /**
     * The same for the index.
     *
     * @param understood what the words mean
     * @param offset how many hits to leave out, ≥ 0
     * @param limit most hits to return, ≥ 0
     */
    public IndexQuery asked(Audience level, Set<String> types, Understood understood, int offset, int limit) {
        return new IndexQuery(level, types, understood.terms(), understood.excluded(), chosen, sort, offset, limit);
    }

    /**
     * The words with other ones in the place of some.
     *
     * @param meant other words by those that are to be replaced, as {@link Words#plain} gives them
     * @return null when there is nothing to replace
     */
    String meaning(Map<String, String> meant) {
        if (meant.isEmpty()) {
            return null;
        }
        StringBuilder other = new StringBuilder();
        int end = 0;
        for (Words.Place place : Words.places(words)) {
            if (meant.containsKey(place.plain())) {
                other.append(words, end, place.start()).append(meant.get(place.plain()));
                end = place.end();
            }
        }
        return other.append(words, end, words.length()).toString();
    }
}
