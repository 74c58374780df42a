package org.kith.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The order of one list: by something, then by type and id, forwards or backwards; and places in it. */
final class Ordering {
    private static final String NO_KIND = "-";

    private final IndexQuery asked;
    private final QueryBuilder builder;

    /** @param builder what the hits' kinds are told by */
    Ordering(IndexQuery asked, QueryBuilder builder) {
        this.asked = asked;
        this.builder = builder;
    }

    /** Without any term nothing is better than another. */
    static Sort effective(IndexQuery asked) {
        return asked.sort() == Sort.RELEVANCE && asked.terms().isEmpty() ? Sort.NAME : asked.sort();
    }

    private Sort sort() {
        return effective(asked);
    }

    org.apache.lucene.search.Sort lucene(boolean backwards) {
        List<SortField> fields = new ArrayList<>(List.of(
                first(backwards),
                new SortField(IndexFields.TYPE, SortField.Type.STRING, backwards),
                new SortField(IndexFields.ID, SortField.Type.LONG, backwards)));
        if (scoreBehind()) {
            fields.add(SortField.FIELD_SCORE);
        }
        return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
    }

    /** In an order of its own a score decides nothing, but a hit's kind is told by it. */
    private boolean scoreBehind() {
        return sort() != Sort.RELEVANCE && !asked.terms().isEmpty();
    }

    /** The score of a hit, in whatever order; null where there are no words to score. */
    Float score(FieldDoc hit) {
        if (sort() == Sort.RELEVANCE) {
            return (Float) hit.fields[0];
        }
        return scoreBehind() ? (Float) hit.fields[hit.fields.length - 1] : null;
    }

    private SortField first(boolean backwards) {
        return switch (sort()) {
            case RELEVANCE -> backwards ? new SortField(null, SortField.Type.SCORE, true) : SortField.FIELD_SCORE;
            case NAME ->
                new SortField(
                        IndexFields.sortName(asked.level()), SortField.Type.STRING, backwards, SortField.STRING_LAST);
            case DISTANCE -> distance(IndexFields.position(asked.level()), asked.near(), backwards);
            case NEWEST -> greatestFirst(IndexFields.NEWNESS, backwards);
            case AVAILABILITY -> greatestFirst(IndexFields.PLACES_FREE, backwards);
        };
    }

    private static SortField distance(String field, Near near, boolean backwards) {
        return backwards
                ? DistanceFrom.farthestFirst(field, near)
                : LatLonDocValuesField.newDistanceSort(field, near.latitude(), near.longitude());
    }

    private static SortField greatestFirst(String field, boolean backwards) {
        return new SortField(field, SortField.Type.LONG, !backwards, Long.MIN_VALUE);
    }

    /** The place of a hit. */
    Cursor cursor(FieldDoc hit, boolean backwards, int counted, long ranking) {
        return new Cursor(sort(), backwards, key(hit.fields[0]), type(hit), id(hit), counted, ranking);
    }

    static String type(FieldDoc hit) {
        return ((BytesRef) hit.fields[1]).utf8ToString();
    }

    static long id(FieldDoc hit) {
        return (Long) hit.fields[2];
    }

    private String key(Object value) {
        return switch (value) {
            case null -> "";
            case BytesRef name -> "=" + name.utf8ToString();
            case Float score -> scoreKey(score);
            default -> value.toString();
        };
    }

    /** Score within its kind: of which kinds there are hits may change from page to page. */
    private String scoreKey(float score) {
        HitKind kind = builder.kind(score);
        return (kind == null ? NO_KIND : kind.name()) + " " + Float.toString(score - above(kind));
    }

    /** What the kind adds to a score. */
    private float above(HitKind kind) {
        if (kind == null || kind == HitKind.PART) {
            return 0;
        }
        return QueryBuilder.STEP
                * builder.kinds().stream()
                        .filter(other -> other.compareTo(kind) > 0)
                        .count();
    }

    /** What stands behind a place, or before it; null when the place is none in this order. */
    FieldDoc place(Cursor cursor) {
        if (cursor.sort() != sort()) {
            return null;
        }
        try {
            FieldDoc place = place(value(cursor.key()), cursor);
            if (scoreBehind()) {
                // before every score, so that the thing itself, whatever its score is now, is not behind the place
                place.fields = Stream.concat(Stream.of(place.fields), Stream.of(Float.NEGATIVE_INFINITY))
                        .toArray();
            }
            return place;
        } catch (IllegalArgumentException e) { // a key that is none: somebody wrote it
            return null;
        }
    }

    /** The document is behind all others: a thing that equals another one in everything is that one. */
    static FieldDoc place(Object value, Cursor cursor) {
        return new FieldDoc(
                Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(cursor.type()), cursor.id()});
    }

    private Object value(String key) {
        return switch (sort()) {
            case RELEVANCE -> score(List.of(key.split(" ")));
            case NAME -> key.isEmpty() ? null : new BytesRef(key.substring(1));
            case DISTANCE -> number(Double.parseDouble(key));
            case NEWEST, AVAILABILITY -> Long.parseLong(key);
        };
    }

    private static double number(double metres) {
        if (Double.isNaN(metres)) {
            throw new IllegalArgumentException("no distance");
        }
        return metres;
    }

    private float score(List<String> key) {
        float within = key.size() == 2 ? Float.parseFloat(key.get(1)) : Float.NaN;
        if (!Float.isFinite(within)) {
            throw new IllegalArgumentException("no score");
        }
        String kind = key.getFirst();
        return within + above(kind.equals(NO_KIND) ? null : HitKind.valueOf(kind));
    }
}
