package org.kith.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.SloppyMath;

/** Metres from a point, the same numbers as Lucene's own order by distance has, which knows nearest first alone. */
final class DistanceFrom extends DoubleValuesSource {
    private final String field;
    private final Near near;

    private DistanceFrom(String field, Near near) {
        this.field = field;
        this.near = near;
    }

    /** Farthest first; before that, things that have no position. */
    static SortField farthestFirst(String field, Near near) {
        return new DistanceFrom(field, near).getSortField(true);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        SortedNumericDocValues positions = DocValues.getSortedNumeric(leaf.reader(), field);
        DoubleValues distances = new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                long position = positions.nextValue();
                return SloppyMath.haversinMeters(
                        near.latitude(),
                        near.longitude(),
                        GeoEncodingUtils.decodeLatitude((int) (position >> 32)),
                        GeoEncodingUtils.decodeLongitude((int) position));
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                return positions.advanceExact(document);
            }
        };
        return DoubleValues.withDefault(distances, Double.POSITIVE_INFINITY);
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return DocValues.isCacheable(leaf, field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, near);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistanceFrom from && from.field.equals(field) && from.near.equals(near);
    }

    @Override
    public String toString() {
        return "distance(" + field + ", " + near + ")";
    }
}
