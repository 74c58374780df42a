package org.kith.directory;

import java.util.Map;
import java.util.Set;
import org.kith.search.Sort;

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
}
