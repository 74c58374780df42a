package org.kith.directory;

import java.util.Map;
import java.util.Set;
import org.kith.privacy.Audience;
import org.kith.search.IndexQuery;
import org.kith.search.Near;
import org.kith.search.Sort;
import org.kith.search.Words;
import org.kith.vocabulary.Understood;

/**
 * A search of the directory, as its address says it.
 *
 * @param words as typed; may be blank
 * @param chosen values by dimension ({@link Facets}): any of within one, all across
 * @param around where it is about; null for nowhere
 * @param page from 1
 */
public record DirectoryQuery(String words, Map<String, Set<String>> chosen, Around around, Sort sort, int page) {
    public static final int PAGE_SIZE = 20;

    /** Longer queries are cut: nobody reads a page for them, and the index answers all the same. */
    public static final int WORDS_MAX = 500;

    /** A search that is about no place in particular. */
    public DirectoryQuery(String words, Map<String, Set<String>> chosen, Sort sort, int page) {
        this(words, chosen, null, sort, page);
    }

    public DirectoryQuery {
        words = words == null ? "" : words.strip();
        words = words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words;
        chosen = Map.copyOf(chosen);
        sort = around == null && sort == Sort.DISTANCE ? Sort.RELEVANCE : sort;
        page = Math.clamp(page, 1, 500);
    }

    /**
     * The same for the index.
     *
     * @param understood what the words mean
     * @param near the position of where it is about; null when that is not known
     * @param offset how many hits to leave out, ≥ 0
     * @param limit most hits to return, ≥ 0
     */
    public IndexQuery asked(
            Audience level, Set<String> types, Understood understood, Near near, int offset, int limit) {
        Sort order = near == null && sort == Sort.DISTANCE ? Sort.RELEVANCE : sort;
        return new IndexQuery(
                level, types, understood.terms(), understood.excluded(), chosen, near, order, offset, limit);
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
