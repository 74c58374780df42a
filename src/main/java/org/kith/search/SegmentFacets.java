package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * Which facet values each document of a segment has, as numbers in memory: counting reads them for every document found,
 * and from the index's files that takes ten times as long. Segments never change, so that each is read once, whatever
 * searchers come and go.
 */
final class SegmentFacets {
    private static final Map<IndexReader.CacheKey, Map<String, SegmentFacets>> KEPT = new ConcurrentHashMap<>();

    private final int[] starts;
    private final int[] values;

    private SegmentFacets(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    /** Those of the segment in an index field; none where the segment does not have the field. */
    static SegmentFacets of(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, SegmentFacets> kept = KEPT.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(KEPT::remove);
            return new ConcurrentHashMap<>();
        });
        try {
            return kept.computeIfAbsent(field, name -> read(segment, name));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SegmentFacets read(LeafReader segment, String field) {
        int[] starts = new int[segment.maxDoc() + 1];
        int[] values = new int[segment.maxDoc()];
        int used = 0;
        try {
            SortedSetDocValues ordinals = DocValues.getSortedSet(segment, field);
            for (int document = 0; document < segment.maxDoc(); document++) {
                if (ordinals.advanceExact(document)) {
                    for (int left = ordinals.docValueCount(); left > 0; left--) {
                        values = ArrayUtil.grow(values, used + 1);
                        values[used++] = (int) ordinals.nextOrd();
                    }
                }
                starts[document + 1] = used;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SegmentFacets(starts, ArrayUtil.copyOfSubArray(values, 0, used));
    }

    /** Place of the document's first value; its last one stands before the next document's first. */
    int start(int document) {
        return starts[document];
    }

    /** The segment's number of the value at a place. */
    int value(int place) {
        return values[place];
    }
}
