package org.kith.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param total how many things match in all, exactly
 * @param first place of the page's first hit among all, from 1; while things change, as it was when the list began
 * @param hits the page asked for; when there is nothing behind the place any more, the last page
 * @param previous where the page before this one ends; null on the first page
 * @param next where the page behind this one begins; null on the last page
 * @param facets dimension → values with counts, most frequent first, then by value; a dimension is there when
 *     something found has it or a value of it is chosen, and a chosen value is always listed, even with 0
 * @param wider where fewer than ten things were found, as many as the page still has room for that have some of the words, all of
 *     them {@link HitKind#PART}; counted nowhere
 * @param meant words that nothing has → the word that was probably meant, which something has that this level may find
 * @param lag how far the index was behind the database
 */
public record SearchResult(
        long total,
        int first,
        List<Hit> hits,
        Cursor previous,
        Cursor next,
        Map<String, List<FacetValue>> facets,
        List<Hit> wider,
        Map<String, String> meant,
        Lag lag) {
    public SearchResult {
        hits = List.copyOf(hits);
        wider = List.copyOf(wider);
        meant = Map.copyOf(meant);
        facets = Collections.unmodifiableMap(facets);
    }
}
