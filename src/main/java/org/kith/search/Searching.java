package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
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

    /**
     * Everything that matches is counted without scores, then the page alone is ranked: counting has to look at all of it
     * and scores nothing, ranking may leave out what cannot reach the page.
     */
    SearchResult result(Lag lag) throws IOException {
        try {
            LevelCounting facets = searcher.facets(asked.level());
            Query base = base();
            FacetCounter counted = searcher.search(base, FacetCounter.over(facets, asked.facets()));
            return new SearchResult(counted.total(), page(base, counted.total()), counts(facets, counted), lag);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The term with where it stands in the index, so that it is looked up once for counting and ranking. */
    private Query lookedUp(org.apache.lucene.index.Term term) {
        try {
            TermStates found = TermStates.build(searcher, term, true);
            return found.docFreq() == 0 ? new MatchNoDocsQuery("no document has it") : new TermQuery(term, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hit> page(Query base, int total) throws IOException {
        if (asked.limit() == 0 || asked.offset() > IndexQuery.MAX_OFFSET || asked.offset() >= total) {
            return List.of();
        }
        int depth = (int) Math.min((long) asked.offset() + asked.limit(), total);
        TopDocs found = searcher.search(narrowed(base), new TopFieldCollectorManager(order(), depth, null, depth));
        return Arrays.stream(found.scoreDocs)
                .skip(asked.offset())
                .map(this::hit)
                .toList();
    }

    /**
     * Hands over everything that matches, in its order, as many hits at once as the query's limit. Each part begins behind
     * the last hit of the one before, so that no more than a part is ever held.
     */
    void each(Consumer<List<Hit>> taker) throws IOException {
        Query query = narrowed(base());
        FieldDoc last = null;
        do {
            // every score in full: one that was cut short would not compare with that of the last hit
            TopDocs found = searcher.search(
                    query, new TopFieldCollectorManager(order(), asked.limit(), last, Integer.MAX_VALUE));
            last = found.scoreDocs.length < asked.limit() ? null : (FieldDoc) found.scoreDocs[asked.limit() - 1];
            if (found.scoreDocs.length > 0) {
                taker.accept(Arrays.stream(found.scoreDocs).map(this::hit).toList());
            }
        } while (last != null);
    }

    private Query base() throws IOException {
        try {
            return searcher.rewrite(new QueryBuilder(asked.level(), this::lookedUp).query(asked));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Query narrowed(Query base) {
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

    /** A hit out of the values it was ordered by. */
    private Hit hit(ScoreDoc document) {
        Object[] values = ((FieldDoc) document).fields;
        float score = byName() ? 0 : (Float) values[0];
        return new Hit(((BytesRef) values[1]).utf8ToString(), (Long) values[2], score);
    }

    private Map<String, List<FacetValue>> counts(LevelCounting facets, FacetCounter counted) {
        Set<String> dimensions = new TreeSet<>(facets.dimensions());
        dimensions.addAll(asked.facets().keySet());
        Map<String, List<FacetValue>> counts = new TreeMap<>();
        for (String dimension : dimensions) {
            List<FacetValue> values = withChosen(dimension, counted.values(dimension));
            if (!values.isEmpty()) {
                counts.put(dimension, values);
            }
        }
        return counts;
    }

    private List<FacetValue> withChosen(String dimension, List<FacetValue> counted) {
        Set<String> missing = new TreeSet<>(asked.facets().getOrDefault(dimension, Set.of()));
        counted.forEach(value -> missing.remove(value.value()));
        return Stream.concat(counted.stream(), missing.stream().map(value -> new FacetValue(value, 0)))
                .sorted(MOST_FIRST)
                .toList();
    }
}
