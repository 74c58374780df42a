package org.kith.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.kith.search.NearWords.NearWord;

/** Runs one query against one state of the index. */
final class Searching {
    /** More words of a long text than these are not looked for in other spellings. */
    private static final int MOST_MISSPELT = 10;

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    /** Words spelt almost so count from here downwards. */
    private static final int FEW_HITS = 5;

    /** From here on nothing has to be filled up. */
    private static final int ENOUGH_HITS = 10;

    private final FacetedSearcher searcher;
    private final IndexQuery asked;
    private final RankMemory memory;
    private final Terms terms;
    private final GroupedFacets facets;
    private final List<Query> choices;
    private QueryBuilder builder;

    /** @param memory what earlier pages of lists were ranked by */
    Searching(FacetedSearcher searcher, IndexQuery asked, RankMemory memory) {
        this.searcher = searcher;
        this.asked = asked;
        this.memory = memory;
        this.facets = searcher.facets(asked.level()).grouped(asked.groups());
        this.terms = new Terms(searcher);
        this.builder = new QueryBuilder(asked, terms, Map.of());
        this.choices = choices();
    }

    SearchResult result(Lag lag) throws IOException {
        try {
            Round round = round();
            Map<String, String> meant = Map.of();
            if (mayBeMisspelt(round.total())) {
                meant = lookNear();
                round = round();
            }
            Pages.Page page = round.page();
            return new SearchResult(
                    round.total(),
                    page.first(),
                    page.hits().stream().map(this::hit).toList(),
                    page.previous(),
                    page.next(),
                    counts(round.counts()),
                    page.next() == null
                            ? wider(round.total(), asked.limit() - page.hits().size())
                            : List.of(),
                    meant,
                    lag);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * What was counted, and where the page comes from.
     *
     * @param pages null when no hit is asked for
     * @param taken what was taken while counting; null when the page is looked for by itself
     */
    private record Round(FacetCounter counts, Pages pages, TopFieldDocs taken) {
        int total() {
            return counts.total();
        }

        Pages.Page page() throws IOException {
            if (pages == null || total() == 0) {
                return Pages.Page.NOTHING;
            }
            return taken == null ? pages.page(total()) : pages.page(taken, total());
        }
    }

    /**
     * Looks through everything that matches. Where all words are needed that is mostly little, and the hits are ranked on
     * the way. Of a long text any word will do: all that has one is counted without scores, and then the page alone is ranked,
     * which may leave out what cannot reach it.
     */
    private Round round() throws IOException {
        if (asked.limit() == 0) {
            return new Round(count(builder.unranked()), null, null);
        }
        Query narrowed = builder.query(choices);
        Pages pages = new Pages(searcher, memory, asked, builder, narrowed);
        if (!builder.allNeeded()) {
            return new Round(count(builder.unranked()), pages, null);
        }
        Query base = choices.isEmpty() ? narrowed : builder.query(List.of());
        FacetCounter.Counted counted =
                pages.ranking().search(base, FacetCounter.over(facets, asked.facets(), pages.taking()));
        return new Round(counted.counts(), pages, counted.taken());
    }

    private FacetCounter count(Query query) throws IOException {
        return searcher.search(query, FacetCounter.over(facets, asked.facets(), null))
                .counts();
    }

    /** The query without its facets, as it was looked for; of a search that has given its result. */
    Query base() throws IOException {
        return searcher.rewrite(builder.query(List.of()));
    }

    /** What is chosen, by the values of the index. */
    Map<String, Set<String>> values() {
        Map<String, Set<String>> values = new HashMap<>(asked.facets());
        values.replaceAll((dimension, chosen) -> asked.groups().containsKey(dimension)
                ? facets.values(dimension, chosen).stream()
                        .mapToObj(facets.facets()::name)
                        .collect(Collectors.toSet())
                : chosen);
        return values;
    }

    /** The place behind which the page begins; null for the first page. */
    FieldDoc behind() {
        return asked.from() == null ? null : new Ordering(asked, builder).place(asked.from());
    }

    /** Whether near spellings count: fewer than five hits, whatever is chosen, or a word of a long query that nothing has. */
    private boolean mayBeMisspelt(int total) throws IOException {
        if (builder.spelt().isEmpty()) {
            return false;
        }
        return total < FEW_HITS && (asked.facets().isEmpty() || searcher.count(builder.unranked()) < FEW_HITS)
                || !builder.allNeeded() && builder.spelt().stream().anyMatch(word -> !known(word));
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
        for (Word word : builder.spelt()) {
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

    /** What fills up the page where the hits are few. */
    private List<Hit> wider(int total, int left) throws IOException {
        if (total >= ENOUGH_HITS || !byScore() || left <= 0) {
            return List.of();
        }
        TopDocs found =
                searcher.search(builder.wider(choices), new TopFieldCollectorManager(order(), left, null, left));
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
        if (mayBeMisspelt(searcher.count(builder.unranked()))) {
            lookNear();
        }
        Query query = builder.query(choices);
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

    /** What has to be met of each dimension; a group may have thousands of values, more than Lucene takes one by one. */
    private List<Query> choices() {
        List<Query> all = new ArrayList<>();
        values().forEach((dimension, values) -> all.add(new TermInSetQuery(
                IndexFields.facet(asked.level()),
                values.stream()
                        .map(value -> LevelFacets.term(asked.level(), dimension, value)
                                .bytes())
                        .toList())));
        return all;
    }

    /** The order of the hits. */
    org.apache.lucene.search.Sort order() {
        return new Ordering(asked, builder).lucene(false);
    }

    private boolean byScore() {
        return Ordering.effective(asked) == Sort.RELEVANCE;
    }

    /** A hit out of the values it was ordered by. */
    private Hit hit(ScoreDoc document) {
        FieldDoc found = (FieldDoc) document;
        Float score = new Ordering(asked, builder).score(found);
        return new Hit(
                Ordering.type(found),
                Ordering.id(found),
                byScore() ? score : 0,
                score == null ? null : builder.kind(score));
    }

    private Map<String, List<FacetValue>> counts(FacetCounter counted) {
        Set<String> dimensions = new TreeSet<>(facets.facets().dimensions());
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
