package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Runs one query against one state of the index. */
final class Searching {
    private static final SortField BY_TYPE = new SortField(IndexFields.TYPE, SortField.Type.STRING);
    private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.LONG);
    private static final SortField BY_NAME =
            new SortField(IndexFields.SORT_NAME, SortField.Type.STRING, false, SortField.STRING_LAST);

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final FacetedSearcher searcher;
    private final IndexQuery asked;

    Searching(FacetedSearcher searcher, IndexQuery asked) {
        this.searcher = searcher;
        this.asked = asked;
    }

    SearchResult result(Lag lag) throws IOException {
        Optional<SortedSetDocValuesReaderState> counting = searcher.facets(asked.level());
        if (counting.isEmpty()) {
            TopDocs found =
                    searcher.search(query(), new TopFieldCollectorManager(order(), depth(), null, Integer.MAX_VALUE));
            return new SearchResult(found.totalHits.value(), page(found), chosenAlone(), lag);
        }
        DrillSideways.DrillSidewaysResult found = new DrillSideways(searcher, LevelFacets.CONFIG, counting.get())
                .search(query(), null, null, depth(), order(), false);
        return new SearchResult(
                found.hits.totalHits.value(), page(found.hits), counts(counting.get(), found.facets), lag);
    }

    private DrillDownQuery query() {
        Query base = new QueryBuilder(asked.level()).query(asked);
        DrillDownQuery query = new DrillDownQuery(LevelFacets.CONFIG, base);
        asked.facets()
                .forEach((dimension, values) ->
                        values.forEach(value -> query.add(LevelFacets.dimension(asked.level(), dimension), value)));
        return query;
    }

    private org.apache.lucene.search.Sort order() {
        SortField first = byName() ? BY_NAME : SortField.FIELD_SCORE;
        return new org.apache.lucene.search.Sort(first, BY_TYPE, BY_ID);
    }

    private boolean byName() {
        return asked.sort() == Sort.NAME || asked.terms().isEmpty();
    }

    /** How many documents must be ranked to fill the page. */
    private int depth() {
        boolean nothing = asked.limit() == 0 || asked.offset() > IndexQuery.MAX_OFFSET;
        long wanted = nothing ? 1 : (long) asked.offset() + asked.limit();
        return (int) Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
    }

    private List<Hit> page(TopDocs found) {
        if (asked.offset() > IndexQuery.MAX_OFFSET) {
            return List.of();
        }
        return Arrays.stream(found.scoreDocs)
                .skip(asked.offset())
                .limit(asked.limit())
                .map(this::hit)
                .toList();
    }

    /** A hit out of the values it was ordered by. */
    private Hit hit(ScoreDoc document) {
        Object[] values = ((FieldDoc) document).fields;
        float score = byName() ? 0 : (Float) values[0];
        return new Hit(((BytesRef) values[1]).utf8ToString(), (Long) values[2], score);
    }

    private Map<String, List<FacetValue>> counts(SortedSetDocValuesReaderState counting, Facets facets)
            throws IOException {
        Map<String, List<FacetValue>> counts = chosenAlone();
        for (String dimension : counting.getDims()) {
            FacetResult found = facets.getAllChildren(dimension);
            if (found != null && found.labelValues.length > 0) {
                counts.put(LevelFacets.plain(dimension), withChosen(found));
            }
        }
        return counts;
    }

    private List<FacetValue> withChosen(FacetResult found) {
        Set<String> missing = new TreeSet<>(chosen(LevelFacets.plain(found.dim)));
        List<FacetValue> values = new ArrayList<>();
        for (var counted : found.labelValues) {
            values.add(new FacetValue(counted.label, counted.value.intValue()));
            missing.remove(counted.label);
        }
        missing.forEach(value -> values.add(new FacetValue(value, 0)));
        values.sort(MOST_FIRST);
        return List.copyOf(values);
    }

    private Set<String> chosen(String dimension) {
        return asked.facets().getOrDefault(dimension, Set.of());
    }

    /** The values chosen, as if nothing had them. */
    private Map<String, List<FacetValue>> chosenAlone() {
        Map<String, List<FacetValue>> chosen = new TreeMap<>();
        asked.facets()
                .forEach((dimension, values) -> chosen.put(
                        dimension,
                        values.stream()
                                .sorted()
                                .map(value -> new FacetValue(value, 0))
                                .toList()));
        return chosen;
    }
}
