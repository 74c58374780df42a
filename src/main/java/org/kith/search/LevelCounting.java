package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.kith.privacy.Audience;

/**
 * What counting facets at one level needs of one state of the index: every value's number and name, and each segment's
 * numbers as those of the whole. The values of a dimension have numbers in a row.
 */
final class LevelCounting {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Range> dimensions = new LinkedHashMap<>();
    private final List<SegmentFacets> segments = new ArrayList<>();
    private final List<int[]> numbers = new ArrayList<>();
    private final GroupedFacets alone;
    private volatile GroupedFacets grouped;

    /** Numbers of a dimension's values, both ends included. */
    record Range(int first, int last) {
        static final Range NONE = new Range(0, -1);

        boolean has(int number) {
            return number >= first && number <= last;
        }
    }

    LevelCounting(IndexReader reader, Audience level) throws IOException {
        String field = IndexFields.facet(level);
        SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field);
        if (all != null) {
            name(all);
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            segments.add(SegmentFacets.of(leaf.reader(), field));
            numbers.add(numbers(leaf, field, all));
        }
        alone = new GroupedFacets(this, Map.of());
    }

    private void name(SortedSetDocValues all) throws IOException {
        for (int number = 0; number < all.getValueCount(); number++) {
            String[] path = FacetsConfig.stringToPath(all.lookupOrd(number).utf8ToString());
            names.add(path[1]);
            int first = number;
            dimensions.merge(
                    LevelFacets.plain(path[0]),
                    new Range(number, number),
                    (known, same) -> new Range(known.first(), first));
        }
    }

    private static int[] numbers(LeafReaderContext leaf, String field, SortedSetDocValues all) throws IOException {
        SortedSetDocValues own = leaf.reader().getSortedSetDocValues(field);
        int[] numbers = new int[own == null ? 0 : (int) own.getValueCount()];
        LongValues whole = all instanceof MultiDocValues.MultiSortedSetDocValues several
                ? whole(several.mapping, leaf)
                : LongValues.IDENTITY;
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = (int) whole.get(number);
        }
        return numbers;
    }

    private static LongValues whole(OrdinalMap mapping, LeafReaderContext leaf) {
        return mapping.getGlobalOrds(leaf.ord);
    }

    /** The values in the groups of a search; kept for the next one, which mostly has the same. */
    GroupedFacets grouped(Map<String, FacetGroups> by) {
        if (by.isEmpty()) {
            return alone;
        }
        GroupedFacets kept = grouped;
        if (kept == null || !kept.by(by)) {
            kept = new GroupedFacets(this, by);
            grouped = kept;
        }
        return kept;
    }

    /** How many values there are; their numbers begin at 0. */
    int size() {
        return names.size();
    }

    /** A value without its dimension. */
    String name(int number) {
        return names.get(number);
    }

    /** The dimensions that some document has. */
    Set<String> dimensions() {
        return dimensions.keySet();
    }

    Range range(String dimension) {
        return dimensions.getOrDefault(dimension, Range.NONE);
    }

    SegmentFacets segment(LeafReaderContext leaf) {
        return segments.get(leaf.ord);
    }

    /** The numbers of a segment's values, by the segment's own. */
    int[] numbers(LeafReaderContext leaf) {
        return numbers.get(leaf.ord);
    }
}
