package org.kith.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param total how many things match in all, exactly
 * @param hits the page asked for
 * @param facets dimension → values with counts, most frequent first, then by value; a dimension is there when
 *     something found has it or a value of it is chosen, and a chosen value is always listed, even with 0
 * @param wider what fills up the page where what was found ends before it does: things that have some of the words, all of
 *     them {@link HitKind#PART}; counted nowhere
 * @param meant words that nothing has → the word that was probably meant, which something has that this level may find
 * @param lag how far the index was behind the database
 */
public record SearchResult(
        long total,
        List<Hit> hits,
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
