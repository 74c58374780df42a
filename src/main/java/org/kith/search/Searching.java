package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.kith.search.NearWords.NearWord;

/** Runs one query against one state of the index. */
final class Searching {
    /** More words of a long text than these are not looked for in other spellings. */
    private static final int MOST_MISSPELT = 10;

    private static final SortField BY_TYPE = new SortField(IndexFields.TYPE, SortField.Type.STRING);
    private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.LONG);
    private static final SortField BY_NAME =
            new SortField(IndexFields.SORT_NAME, SortField.Type.STRING, false, SortField.STRING_LAST);

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    /** Words spelt almost so count from here downwards. */
    private static final int FEW_HITS = 5;

    /** From here on nothing has to be filled up. */
    private static final int ENOUGH_HITS = 10;

    private final FacetedSearcher searcher;
    private final IndexQuery asked;
    private final Terms terms;
    private QueryBuilder builder;

    Searching(FacetedSearcher searcher, IndexQuery asked) {
        this.searcher = searcher;
        this.asked = asked;
        this.terms = new Terms(searcher);
        this.builder = new QueryBuilder(asked, terms, Map.of());
    }

    /**
     * Everything that matches is counted without scores, then the page alone is ranked: counting has to look at all of it
     * and scores nothing, ranking may leave out what cannot reach the page.
     */
    SearchResult result(Lag lag) throws IOException {
        try {
            LevelCounting facets = searcher.facets(asked.level());
            CollectorManager<FacetCounter, FacetCounter> counting = FacetCounter.over(facets, asked.facets());
            Query base = searcher.rewrite(builder.query());
            FacetCounter counted = searcher.search(base, counting);
            Map<String, String> meant = Map.of();
            if (mayBeMisspelt(base, counted.total())) {
                meant = lookNear();
                base = searcher.rewrite(builder.query());
                counted = searcher.search(base, counting);
            }
            return new SearchResult(
                    counted.total(),
                    page(base, counted.total()),
                    counts(facets, counted),
                    wider(counted.total()),
                    meant,
                    lag);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The query without its facets, as it was looked for; of a search that has given its result. */
    Query base() throws IOException {
        return searcher.rewrite(builder.query());
    }

    /** Whether near spellings count: fewer than five hits, whatever is chosen, or a word of a long query that nothing has. */
    private boolean mayBeMisspelt(Query base, int total) throws IOException {
        if (builder.words().isEmpty()) {
            return false;
        }
        return total < FEW_HITS && (asked.facets().isEmpty() || searcher.count(base) < FEW_HITS)
                || !builder.allNeeded() && builder.words().stream().anyMatch(word -> !known(word));
    }

    private boolean known(Word word) {
        return terms.has(IndexFields.text(asked.level()), word.stem());
    }

    /**
     * Builds the query anew with near spellings: of every word where little was found, else of those that nothing has.
     *
     * @return the likeliest meaning of words that nothing has
     */
    private Map<String, String> lookNear() throws IOException {
        NearWords words = new NearWords(searcher, IndexFields.word(asked.level()));
        Map<String, List<NearWord>> near = new HashMap<>();
        Map<String, String> meant = new HashMap<>();
        for (Word word : builder.words()) {
            if ((builder.allNeeded() || !known(word)) && near.size() < MOST_MISSPELT) {
                List<NearWord> found = words.of(word.plain());
                near.put(word.plain(), found);
                if (!live(IndexFields.text(asked.level()), word.stem())) {
                    for (NearWord other : found) {
                        if (!meant.containsKey(word.plain()) && live(IndexFields.word(asked.level()), other.word())) {
                            meant.put(word.plain(), other.word());
                        }
                    }
                }
            }
        }
        builder = new QueryBuilder(asked, terms, near);
        return meant;
    }

    /** Whether the level may find something by the word now: the dictionary keeps what was deleted for a while. */
    private boolean live(String field, String word) throws IOException {
        BooleanQuery visible = new BooleanQuery.Builder()
                .add(
                        new TermQuery(IndexFields.term(IndexFields.VISIBLE, IndexFields.suffix(asked.level()))),
                        Occur.FILTER)
                .add(new TermQuery(IndexFields.term(field, word)), Occur.FILTER)
                .build();
        return searcher.count(visible) > 0;
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

    /** What fills up the page where the hits are few. */
    private List<Hit> wider(int total) throws IOException {
        long left = (long) asked.offset() + asked.limit() - total;
        if (total >= ENOUGH_HITS || !byScore() || left <= 0 || asked.offset() > total || asked.limit() == 0) {
            return List.of();
        }
        int limit = (int) Math.min(left, asked.limit());
        Query query = narrowed(searcher.rewrite(builder.wider()));
        TopDocs found = searcher.search(query, new TopFieldCollectorManager(order(), limit, null, limit));
        return Arrays.stream(found.scoreDocs)
                .map(this::hit)
                .map(hit -> new Hit(hit.type(), hit.id(), hit.score(), HitKind.PART))
                .toList();
    }

    /**
     * Hands over everything that matches, in its order, as many hits at once as the query's limit. Each part begins behind
     * the last hit of the one before, so that no more than a part is ever held.
     */
    void each(Consumer<List<Hit>> taker) throws IOException {
        Query base = base();
        if (mayBeMisspelt(base, searcher.count(base))) {
            lookNear();
            base = base();
        }
        Query query = narrowed(base);
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

    private Query narrowed(Query base) {
        DrillDownQuery query = new DrillDownQuery(LevelFacets.CONFIG, base);
        asked.facets()
                .forEach((dimension, values) ->
                        values.forEach(value -> query.add(LevelFacets.dimension(asked.level(), dimension), value)));
        return query;
    }

    private org.apache.lucene.search.Sort order() {
        return new org.apache.lucene.search.Sort(first(), BY_TYPE, BY_ID);
    }

    private SortField first() {
        if (asked.sort() == Sort.DISTANCE) {
            Near near = asked.near();
            return LatLonDocValuesField.newDistanceSort(
                    IndexFields.position(asked.level()), near.latitude(), near.longitude());
        }
        return byScore() ? SortField.FIELD_SCORE : BY_NAME;
    }

    private boolean byScore() {
        return asked.sort() == Sort.RELEVANCE && !asked.terms().isEmpty();
    }

    /** A hit out of the values it was ordered by. */
    private Hit hit(ScoreDoc document) {
        Object[] values = ((FieldDoc) document).fields;
        String type = ((BytesRef) values[1]).utf8ToString();
        if (!byScore()) {
            return new Hit(type, (Long) values[2], 0, null);
        }
        float score = (Float) values[0];
        return new Hit(type, (Long) values[2], score, builder.kind(score));
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
