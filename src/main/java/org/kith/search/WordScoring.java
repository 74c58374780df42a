package org.kith.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** Scores a request's words against the field {@code words}; {@link Relevance} says how. */
final class WordScoring {
    private static final int MOST_WORDS = 5;

    private final IndexSearcher searcher;
    private final Query among;
    private final Map<Long, Double> scores = new HashMap<>();
    private final Map<Long, List<Contribution>> contributions = new HashMap<>();

    private record Contribution(Asked asked, double score) {}

    /** A distinct word of the request: as it stands there first, whether it says nothing by itself, and how often it stands there. */
    private record Asked(String word, boolean everyday, int times) {
        Asked again() {
            return new Asked(word, everyday, times + 1);
        }
    }

    WordScoring(IndexSearcher searcher, String type, Set<Long> ids) {
        this.searcher = searcher;
        this.among = new BooleanQuery.Builder()
                .add(new TermQuery(IndexFields.term(IndexFields.TYPE, type)), Occur.FILTER)
                .add(LongPoint.newSetQuery(IndexFields.ID, ids), Occur.FILTER)
                .build();
    }

    Map<Long, Relevance.WordScore> scores(String request) throws IOException {
        CollectionStatistics field = searcher.collectionStatistics(IndexFields.WORDS);
        if (field == null) {
            return Map.of();
        }
        double squares = 0;
        for (Map.Entry<String, Asked> asked : distinct(request).entrySet()) {
            org.apache.lucene.index.Term term = IndexFields.term(IndexFields.WORDS, asked.getKey());
            int documents = searcher.getIndexReader().docFreq(term);
            double weight = asked.getValue().times() * idf(field.docCount(), documents);
            squares += weight * weight;
            if (documents > 0) {
                add(term, asked.getValue());
            }
        }
        return scaled(Math.sqrt(squares));
    }

    private static Map<String, Asked> distinct(String request) {
        Map<String, Asked> distinct = new LinkedHashMap<>();
        Analysis.porterWords(request).stream().filter(word -> !word.stop()).forEach(word -> {
            Asked first = new Asked(request.substring(word.start(), word.end()), word.everyday(), 1);
            distinct.merge(word.stem(), first, (known, same) -> known.again());
        });
        return distinct;
    }

    private static double idf(long documents, long withTerm) {
        return Math.log(1 + (documents - withTerm + .5) / (withTerm + .5));
    }

    private void add(org.apache.lucene.index.Term term, Asked asked) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(term), Occur.MUST)
                .add(among, Occur.FILTER)
                .build();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(scorer, leaf, asked);
            }
        }
    }

    private void add(Scorer scorer, LeafReaderContext leaf, Asked asked) throws IOException {
        NumericDocValues ids = leaf.reader().getNumericDocValues(IndexFields.ID);
        DocIdSetIterator documents = scorer.iterator();
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (leaf.reader().getLiveDocs() == null
                    || leaf.reader().getLiveDocs().get(at)) {
                ids.advanceExact(at);
                double score = asked.times() * (double) scorer.score();
                scores.merge(ids.longValue(), score, Double::sum);
                contributions
                        .computeIfAbsent(ids.longValue(), id -> new ArrayList<>())
                        .add(new Contribution(asked, score));
            }
        }
    }

    private Map<Long, Relevance.WordScore> scaled(double norm) {
        Map<Long, Relevance.WordScore> scaled = new HashMap<>();
        scores.forEach((id, score) -> scaled.put(id, new Relevance.WordScore(score / norm, strongest(id))));
        return scaled;
    }

    private List<String> strongest(long id) {
        return contributions.get(id).stream()
                .filter(contribution -> !contribution.asked().everyday())
                .sorted(Comparator.comparingDouble(Contribution::score).reversed())
                .limit(MOST_WORDS)
                .map(contribution -> contribution.asked().word())
                .toList();
    }
}
