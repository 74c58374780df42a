package org.kith.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.kith.search.NearWords.NearWord;

/**
 * Turns one query into Lucene's, over the fields of its level. Of up to four words all are needed, and what has them is
 * ranked by the kind of hit first: each kind better than the weakest adds {@link #STEP} to the score, which is more than
 * words can. Of more words any will do. Words that stand close together in the query count more where they do so in a text.
 */
final class QueryBuilder {
    /** Up to so many words are all needed. */
    static final int ALL_NEEDED = 4;

    /** What a better kind of hit adds; whatever else counts stays far below. */
    static final float STEP = 1_000;

    /** Of a longer query, as of a pasted page, the rest is left out: Lucene takes 1,024 clauses. */
    private static final int MOST_WORDS = 250;

    private static final int MOST_TERMS = 100;

    /** The pairs of neighbouring words that are looked for close together. */
    private static final int MOST_PAIRS = 40;

    private static final int CLOSE = 6;
    private static final float CLOSE_OF_FEW = 1.5f;
    private static final float CLOSE_OF_MANY = 0.7f;

    /** All the words in the name; and once more when they stand there as typed ("Wells", not "Well"). */
    private static final float NAME = 3;

    private static final float NAME_AS_TYPED = 1;

    private final IndexQuery asked;
    private final Terms terms;
    private final WordQueries texts;
    private final TermWays termWays;
    private final boolean few;
    private final List<Word> words = new ArrayList<>();
    private final List<Word> spelt = new ArrayList<>();
    private final List<Ways> needed = new ArrayList<>();

    /** The last word of the term that was added last, which may be written as one with the next; null for none. */
    private Word open;

    /** @param nearWords words spelt almost like words of the query, by those; empty where they do not count */
    QueryBuilder(IndexQuery asked, Terms terms, Map<String, List<NearWord>> nearWords) {
        this.asked = asked;
        this.terms = terms;
        this.texts = new WordQueries(terms, asked.level());
        this.termWays = new TermWays(asked.level(), texts, nearWords);
        List<Term> all = asked.terms().stream().limit(MOST_TERMS).toList();
        this.few = count(all) <= ALL_NEEDED;
        read(all);
    }

    private void read(List<Term> all) {
        all.forEach(this::add);
        if (needed.isEmpty()) {
            all.forEach(this::addInName);
        }
    }

    private static long count(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> Analysis.words(term.text()).stream())
                .filter(word -> !word.stop())
                .limit(MOST_WORDS)
                .count();
    }

    /** The words of the query that may be misspelt: whole ones that are no stop words, in their order. */
    List<Word> spelt() {
        return spelt;
    }

    /** Whether all that was typed is needed, so that hits are told apart by their kinds. */
    boolean allNeeded() {
        return few;
    }

    /**
     * The query as it ranks.
     *
     * @param choices what has to be met besides: facets that are chosen
     */
    Query query(List<Query> choices) {
        BooleanQuery.Builder query = found(choices);
        if (!needed.isEmpty()) {
            addCloseness(query);
            addKinds(query);
        }
        return query.build();
    }

    /** What finds the same without any choice; its scores mean nothing. */
    Query unranked() {
        return found(List.of()).build();
    }

    private BooleanQuery.Builder found(List<Query> choices) {
        BooleanQuery.Builder query = visible(choices);
        if (asked.terms().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        } else if (needed.isEmpty()) {
            query.add(new MatchNoDocsQuery("no words"), Occur.MUST);
        } else if (allNeeded()) {
            query.add(together(), Occur.MUST);
        } else {
            // side by side with what adds to the score, so that Lucene can pass over what will not come to the page
            needed.forEach(ways -> query.add(ways.upTo(HitKind.NEAR), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(1);
        }
        return query;
    }

    /** Within the radius, by the position of this level alone, or of the facet that is let in from anywhere. */
    private Query near(Near near) {
        Query within = LatLonPoint.newDistanceQuery(
                IndexFields.position(asked.level()), near.latitude(), near.longitude(), near.metres());
        return near.orDimension() == null
                ? within
                : new BooleanQuery.Builder()
                        .add(within, Occur.SHOULD)
                        .add(
                                new TermQuery(LevelFacets.term(asked.level(), near.orDimension(), near.orValue())),
                                Occur.SHOULD)
                        .build();
    }

    /** What has some of the words and not all that is needed; nothing where no more than one is. */
    Query wider(List<Query> choices) {
        if (words.size() < 2 || !allNeeded()) {
            return new MatchNoDocsQuery("nothing wider");
        }
        BooleanQuery.Builder query = visible(choices);
        query.add(
                Ways.together(
                        asked.terms().stream()
                                .flatMap(term -> termWays.some(term).stream())
                                .toList(),
                        Occur.SHOULD),
                Occur.MUST);
        query.add(together(), Occur.MUST_NOT);
        addCloseness(query);
        return query.build();
    }

    /** The kinds of which hits can be, best first. */
    List<HitKind> kinds() {
        Set<HitKind> kinds = EnumSet.of(HitKind.EXACT);
        for (HitKind kind : List.of(HitKind.SYNONYM, HitKind.NARROWER, HitKind.NEAR)) {
            if (needed.stream().anyMatch(ways -> ways.has(kind))) {
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }

    /** The kind of a hit by its score; null where nothing was asked for. */
    HitKind kind(float score) {
        if (needed.isEmpty()) {
            return null;
        }
        if (!allNeeded()) {
            return HitKind.PART;
        }
        List<HitKind> kinds = kinds();
        return kinds.get(Math.max(0, kinds.size() - 1 - (int) (score / STEP)));
    }

    private BooleanQuery.Builder visible(List<Query> choices) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(
                        new TermQuery(IndexFields.term(IndexFields.VISIBLE, IndexFields.suffix(asked.level()))),
                        Occur.FILTER);
        choices.forEach(choice -> query.add(choice, Occur.FILTER));
        if (!asked.types().isEmpty()) {
            query.add(
                    new TermInSetQuery(
                            IndexFields.TYPE,
                            asked.types().stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        if (asked.near() != null && !asked.near().anyDistance()) {
            query.add(near(asked.near()), Occur.FILTER);
        }
        for (Term term : asked.excluded()) {
            query.add(
                    termWays.of(term, counting(Analysis.words(term.text())), true)
                            .upTo(HitKind.NARROWER),
                    Occur.MUST_NOT);
        }
        return query;
    }

    private Query together() {
        return Ways.together(
                needed.stream().map(ways -> ways.upTo(HitKind.NEAR)).toList(), Occur.MUST);
    }

    private void addKinds(BooleanQuery.Builder query) {
        if (!allNeeded()) {
            return;
        }
        List<HitKind> kinds = kinds();
        kinds.subList(0, kinds.size() - 1).forEach(kind -> {
            List<Query> all = needed.stream().map(ways -> ways.upTo(kind)).toList();
            query.add(constant(Ways.together(all, Occur.MUST), STEP), Occur.SHOULD);
        });
    }

    private void addCloseness(BooleanQuery.Builder query) {
        float weight = allNeeded() ? CLOSE_OF_FEW : CLOSE_OF_MANY;
        for (int place = 1; place < Math.min(words.size(), MOST_PAIRS); place++) {
            query.add(new BoostQuery(texts.close(words.get(place - 1), words.get(place), CLOSE), weight), Occur.SHOULD);
        }
        if (allNeeded() && !words.isEmpty()) {
            query.add(constant(inName(words.stream().map(Word::stem).toList()), NAME), Occur.SHOULD);
            query.add(constant(inName(words.stream().map(Word::plain).toList()), NAME_AS_TYPED), Occur.SHOULD);
        }
    }

    /** A term of stop words alone is left out. */
    private void add(Term term) {
        List<Word> read = counting(Analysis.words(term.text()));
        Ways ways = termWays.of(term, read, few);
        if (read.stream().anyMatch(word -> !word.stop()) || ways.any()) {
            if (open != null && term.way() == Term.Way.WORDS && !read.isEmpty()) {
                Query one = texts.asOne(open, read.getFirst());
                needed.getLast().add(HitKind.EXACT, one);
                ways.add(HitKind.EXACT, one);
            }
            needed.add(ways);
            open = few && term.way() == Term.Way.WORDS && !read.isEmpty() ? read.getLast() : null;
        }
        read.stream().filter(word -> !word.stop()).forEach(words::add);
        if (term.way() != Term.Way.PREFIX) {
            read.stream().filter(word -> !word.stop()).forEach(spelt::add);
        }
    }

    /** Of what was read as much as still counts. */
    private List<Word> counting(List<Word> read) {
        return read.subList(0, Math.min(read.size(), MOST_WORDS - words.size()));
    }

    /** Stop words are kept in names alone: a search for just "IT" looks there. */
    private void addInName(Term term) {
        List<String> plain = Analysis.words(term.text()).stream()
                .limit(MOST_WORDS)
                .map(Word::plain)
                .toList();
        if (!plain.isEmpty()) {
            needed.add(new Ways().add(HitKind.EXACT, inName(plain)));
        }
    }

    private Query inName(List<String> all) {
        return WordQueries.all(all.stream()
                .map(word -> terms.query(IndexFields.name(asked.level()), word))
                .toList());
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
