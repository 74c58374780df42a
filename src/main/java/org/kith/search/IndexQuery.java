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
 * @param groups dimensions whose values are chosen and counted by groups of them
 * @param near a point that things are near, or that they are sorted by the distance from; null for none
 * @param sort the order
 * @param from where the page begins or ends; null, or a place of another order, for the first page
 * @param limit most hits to return, ≥ 0; 0 asks for the counts alone
 */
public record IndexQuery(
        Audience level,
        Set<String> types,
        List<Term> terms,
        List<Term> excluded,
        Map<String, Set<String>> facets,
        Map<String, FacetGroups> groups,
        Near near,
        Sort sort,
        Cursor from,
        int limit) {

    /** A query that leaves nothing out, knows no groups and is about no point; its first page. */
    public IndexQuery(
            Audience level,
            Set<String> types,
            List<Term> terms,
            Map<String, Set<String>> facets,
            Sort sort,
            int limit) {
        this(level, types, terms, List.of(), facets, Map.of(), null, sort, null, limit);
    }

    /** @throws IllegalArgumentException for a private level, a negative limit, or distances from nowhere */
    public IndexQuery {
        if (level == null || level == Audience.PRIVATE) {
            throw new IllegalArgumentException("Nobody searches at the level " + level);
        }
        if (limit < 0) {
            throw new IllegalArgumentException("Limit " + limit + " must not be negative");
        }
        if (sort == Sort.DISTANCE && near == null) {
            throw new IllegalArgumentException("A distance is from somewhere");
        }
        types = Set.copyOf(types);
        terms = List.copyOf(terms);
        excluded = List.copyOf(excluded);
        groups = Map.copyOf(groups);
        facets = facets.entrySet().stream()
                .filter(facet -> !facet.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, facet -> Set.copyOf(facet.getValue())));
    }
}
