package org.kith.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kith.search.FacetGroups;

/** A number for each facet value, those of a dimension in a row: a database counts numbers faster than texts. */
final class FacetCodes {
    private final Map<String, Map<String, Integer>> codes = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** The numbers of a dimension, both ends included. */
    record Range(int first, int last) {}

    FacetCodes(List<Profile> profiles) {
        Map<String, SortedSet<String>> values = new TreeMap<>();
        profiles.stream().flatMap(profile -> profile.facets().stream()).forEach(value -> values.computeIfAbsent(
                        value.dimension(), dimension -> new TreeSet<>())
                .add(value.text()));
        int next = 1;
        for (Map.Entry<String, SortedSet<String>> dimension : values.entrySet()) {
            ranges.put(
                    dimension.getKey(),
                    new Range(next, next + dimension.getValue().size() - 1));
            Map<String, Integer> own = codes.computeIfAbsent(dimension.getKey(), key -> new HashMap<>());
            for (String value : dimension.getValue()) {
                own.put(value, next++);
            }
        }
    }

    /**
     * The values that are chosen, or are in a chosen group.
     *
     * @param groups null for a dimension without any
     */
    Set<String> meant(String dimension, Set<String> chosen, FacetGroups groups) {
        return groups == null
                ? chosen
                : codes.getOrDefault(dimension, Map.of()).keySet().stream()
                        .filter(value -> groups.of(value).stream().anyMatch(chosen::contains))
                        .collect(Collectors.toSet());
    }

    /** 0 for a value that nothing has. */
    int code(String dimension, String value) {
        return codes.getOrDefault(dimension, Map.of()).getOrDefault(value, 0);
    }

    /** An empty range for a dimension that nothing has. */
    Range range(String dimension) {
        return ranges.getOrDefault(dimension, new Range(0, -1));
    }
}
