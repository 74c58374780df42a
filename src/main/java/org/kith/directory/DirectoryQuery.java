package org.kith.directory;

import java.util.Map;
import java.util.Set;
import org.kith.privacy.Audience;
import org.kith.search.Cursor;
import org.kith.search.FacetGroups;
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
 * @param from where the page begins or ends; null for the first page
 */
public record DirectoryQuery(String words, Map<String, Set<String>> chosen, Around around, Sort sort, Cursor from) {
    public static final int PAGE_SIZE = 20;

    /** Longer queries are cut: nobody reads a page for them, and the index answers all the same. */
    public static final int WORDS_MAX = 500;

    /** The first page of a search that is about no place in particular. */
    public DirectoryQuery(String words, Map<String, Set<String>> chosen, Sort sort) {
        this(words, chosen, null, sort, null);
    }

    public DirectoryQuery {
        words = words == null ? "" : words.strip();
        words = words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words;
        chosen = Map.copyOf(chosen);
        sort = around == null && sort == Sort.DISTANCE ? Sort.RELEVANCE : sort;
    }

    /** The same search from another place. */
    public DirectoryQuery from(Cursor place) {
        return new DirectoryQuery(words, chosen, around, sort, place);
    }

    /**
     * The same for the index.
     *
     * @param understood what the words mean
     * @param near the position of where it is about; null when that is not known
     * @param groups by which values of dimensions are chosen and counted
     * @param limit most hits to return, ≥ 0
     */
    public IndexQuery asked(
            Audience level,
            Set<String> types,
            Understood understood,
            Map<String, FacetGroups> groups,
            Near near,
            int limit) {
        Sort order = near == null && sort == Sort.DISTANCE ? Sort.RELEVANCE : sort;
        return new IndexQuery(
                level, types, understood.terms(), understood.excluded(), chosen, groups, near, order, from, limit);
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
