package org.kith.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.privacy.Audience;

/**
 * What is looked for, on whose behalf.
 *
 * @param level the viewer's level ({@code Viewer.level()}); never {@code PRIVATE}
 * @param types types of things wanted; empty for every type
 * @param terms of up to four words all are needed, of more any, the more the better; empty for everything visible.
 *     Terms of stop words alone do not count, unless there is no other
 * @param excluded what has one of these is left out
 * @param facets dimension → values chosen: any of within a dimension, all across dimensions
 * @param near a point that things are near, or that they are sorted by the distance from; null for none
 * @param sort the order
 * @param offset how many hits to leave out first, ≥ 0; beyond {@value #MAX_OFFSET} the page is empty
 * @param limit most hits to return, ≥ 0; 0 asks for the counts alone
 */
public record IndexQuery(
        Audience level,
        Set<String> types,
        List<Term> terms,
        List<Term> excluded,
        Map<String, Set<String>> facets,
        Near near,
        Sort sort,
        int offset,
        int limit) {

    /** The farthest page begins here. */
    public static final int MAX_OFFSET = 10_000;

    /** A query that leaves nothing out and is about no point. */
    public IndexQuery(
            Audience level,
            Set<String> types,
            List<Term> terms,
            Map<String, Set<String>> facets,
            Sort sort,
            int offset,
            int limit) {
        this(level, types, terms, List.of(), facets, null, sort, offset, limit);
    }

    /** @throws IllegalArgumentException for a private level, a negative offset or limit, or distances from nowhere */
    public IndexQuery {
        if (level == null || level == Audience.PRIVATE) {
            throw new IllegalArgumentException("Nobody searches at the level " + level);
        }
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("Offset " + offset + " and limit " + limit + " must not be negative");
        }
        if (sort == Sort.DISTANCE && near == null) {
            throw new IllegalArgumentException("A distance is from somewhere");
        }
        types = Set.copyOf(types);
        terms = List.copyOf(terms);
        excluded = List.copyOf(excluded);
        facets = facets.entrySet().stream()
                .filter(facet -> !facet.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, facet -> Set.copyOf(facet.getValue())));
    }
}
