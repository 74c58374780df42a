package org.kith.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.kith.privacy.Audience;

/** Turns the terms of one query into Lucene's, over the fields of one level. Made anew for each query. */
final class QueryBuilder {
    /** Up to so many terms are all needed. */
    static final int ALL_NEEDED = 4;

    /** Of a longer query, as of a pasted page, the rest is left out: Lucene takes 1,024 clauses, a word takes three. */
    private static final int MOST_WORDS = 250;

    private static final int MOST_TERMS = 100;

    private static final float NAME = 4;
    private static final float SKILL = 6;
    private static final float NARROWER_SKILL = 3;

    /** How much a second way of meeting the same term adds to the best one. */
    private static final float TIE = 0.1f;

    private final Audience level;
    private final Function<org.apache.lucene.index.Term, Query> one;
    private int wordsLeft = MOST_WORDS;

    QueryBuilder(Audience level) {
        this(level, TermQuery::new);
    }

    /** @param one makes the query for a term of the index */
    QueryBuilder(Audience level, Function<org.apache.lucene.index.Term, Query> one) {
        this.level = level;
        this.one = one;
    }

    /** Everything of the query but its facets. */
    Query query(IndexQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(IndexFields.term(IndexFields.VISIBLE, IndexFields.suffix(level))), Occur.FILTER)
                .add(terms(asked.terms()), Occur.MUST);
        if (!asked.types().isEmpty()) {
            query.add(anyOf(IndexFields.TYPE, asked.types()), Occur.FILTER);
        }
        return query.build();
    }

    private Query terms(List<Term> terms) {
        if (terms.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        List<Query> needed = terms.stream()
                .limit(MOST_TERMS)
                .map(this::term)
                .flatMap(Optional::stream)
                .toList();
        if (needed.isEmpty()) {
            needed = terms.stream()
                    .limit(MOST_TERMS)
                    .map(this::inName)
                    .flatMap(Optional::stream)
                    .toList();
        }
        return needed.isEmpty()
                ? new MatchNoDocsQuery("no words")
                : together(needed, needed.size() > ALL_NEEDED ? Occur.SHOULD : Occur.MUST);
    }

    /** Empty for a term of stop words alone. */
    private Optional<Query> term(Term term) {
        List<Query> ways = new ArrayList<>();
        List<Query> words = Analysis.words(term.text()).stream()
                .filter(word -> !word.stop())
                .limit(wordsLeft)
                .map(this::word)
                .toList();
        wordsLeft -= words.size();
        if (!words.isEmpty()) {
            ways.add(together(words, Occur.MUST));
        }
        if (!term.skills().isEmpty()) {
            ways.add(skills(term.skills(), SKILL));
        }
        if (!term.narrowerSkills().isEmpty()) {
            ways.add(skills(term.narrowerSkills(), NARROWER_SKILL));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ways, TIE));
    }

    private Query word(Word word) {
        return new DisjunctionMaxQuery(
                List.of(
                        boosted(IndexFields.name(level), word.plain()),
                        boosted(IndexFields.name(level), word.stem()),
                        one.apply(IndexFields.term(IndexFields.text(level), word.stem()))),
                TIE);
    }

    /** Stop words are kept in names alone: a search for just "IT" looks there. */
    private Optional<Query> inName(Term term) {
        List<Query> words = Analysis.words(term.text()).stream()
                .limit(wordsLeft)
                .map(word -> boosted(IndexFields.name(level), word.plain()))
                .toList();
        wordsLeft -= words.size();
        return words.isEmpty() ? Optional.empty() : Optional.of(together(words, Occur.MUST));
    }

    private Query skills(Set<Long> ids, float boost) {
        Query any = anyOf(
                IndexFields.skill(level), ids.stream().map(String::valueOf).toList());
        return new BoostQuery(new ConstantScoreQuery(any), boost);
    }

    private Query boosted(String field, String word) {
        return new BoostQuery(one.apply(IndexFields.term(field, word)), NAME);
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query together(List<Query> queries, Occur occur) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        return all.build();
    }
}
