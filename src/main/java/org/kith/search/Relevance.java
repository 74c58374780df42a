package org.kith.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a thing's own words ({@link SearchDocument.Builder#words}) answer a request: the score s1 of Kith's
 * relevance study. It is Σ qtf · idf · tf / (tf + k1 · length / average length) over the request's distinct words, with
 * k1 = 2 (BM25 with b = 1, without the constant factor k1 + 1), divided by sqrt(Σ (qtf · idf)²), where words that no
 * thing has count too; idf = ln(1 + (N − df + .5) / (df + .5)). The division makes scores of different requests compare.
 */
@ApplicationScoped
public class Relevance {
    @Inject
    SearchIndex index;

    /**
     * Scores as the index stands now, for coordinators' eyes. N, df and lengths are those of every thing in the index
     * that has words, of whatever type.
     *
     * @param type type of the things
     * @param request the request's title and text
     * @param ids the things to score
     * @return id → score, only those above 0
     * @throws SearchUnavailable when there is no index to read
     */
    public Map<Long, WordScore> scores(String type, String request, Set<Long> ids) {
        return index.read(searcher -> new WordScoring(searcher, type, ids).scores(request));
    }

    /**
     * @param score &gt; 0
     * @param words up to five words of the request that gave most of it, as they stand there, strongest first; words that
     *     say nothing by themselves ("we", "more") count in the score and are not named, so this may be empty
     */
    public record WordScore(double score, List<String> words) {}
}
