package org.kith.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The facet values of one level as a search chooses and counts them: those of a dimension with groups by the numbers of
 * the groups that they are in, others by their own. A group that is no value has a number behind those of all values.
 */
final class GroupedFacets {
    private final LevelCounting facets;
    private final Map<String, FacetGroups> by;

    /** By number of a value; null for one that counts for itself. */
    private final int[][] groups;

    /** Names of groups that are no values. */
    private final List<String> added = new ArrayList<>();

    private final Map<String, int[]> grouped = new HashMap<>();

    GroupedFacets(LevelCounting facets, Map<String, FacetGroups> by) {
        this.facets = facets;
        this.by = by;
        groups = new int[facets.size()][];
        by.forEach(this::group);
    }

    private void group(String dimension, FacetGroups names) {
        LevelCounting.Range range = facets.range(dimension);
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = range.first(); number <= range.last(); number++) {
            numbers.put(facets.name(number), number);
        }
        Set<Integer> all = new TreeSet<>();
        for (int number = range.first(); number <= range.last(); number++) {
            groups[number] = names.of(facets.name(number)).stream()
                    .mapToInt(name -> numbers.computeIfAbsent(name, this::add))
                    .toArray();
            IntStream.of(groups[number]).forEach(all::add);
        }
        grouped.put(dimension, all.stream().mapToInt(Integer::intValue).toArray());
    }

    private int add(String name) {
        added.add(name);
        return facets.size() + added.size() - 1;
    }

    /** Whether these are the values as grouped so. */
    boolean by(Map<String, FacetGroups> others) {
        return by.equals(others);
    }

    LevelCounting facets() {
        return facets;
    }

    /** How many numbers there are; they begin at 0. */
    int size() {
        return facets.size() + added.size();
    }

    /** The numbers of the groups that a value is in; null for a value that counts for itself. */
    int[] groups(int value) {
        return groups[value];
    }

    private String name(int number) {
        return number < facets.size() ? facets.name(number) : added.get(number - facets.size());
    }

    /** The numbers of the index's values that are chosen, themselves or by one of their groups. */
    BitSet values(String dimension, Set<String> chosen) {
        LevelCounting.Range range = facets.range(dimension);
        BitSet names = new BitSet();
        numbers(dimension).filter(number -> chosen.contains(name(number))).forEach(names::set);
        BitSet values = new BitSet();
        for (int number = range.first(); number <= range.last(); number++) {
            int[] in = groups[number];
            values.set(number, in == null ? names.get(number) : IntStream.of(in).anyMatch(names::get));
        }
        return values;
    }

    /** What of a dimension was counted at all, in the order of the numbers. */
    List<FacetValue> counted(String dimension, int[] counts) {
        return numbers(dimension)
                .filter(number -> counts[number] > 0)
                .mapToObj(number -> new FacetValue(name(number), counts[number]))
                .toList();
    }

    private IntStream numbers(String dimension) {
        LevelCounting.Range range = facets.range(dimension);
        return grouped.containsKey(dimension)
                ? IntStream.of(grouped.get(dimension))
                : IntStream.rangeClosed(range.first(), range.last());
    }
}
