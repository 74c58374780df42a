package org.kith.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a thing's own words ({@link SearchDocument.Builder#words}) answer a request: the score s1 of Kith's relevance
 * study, BM25 over the whole of a thing's words with k1 = 2 and b = 1, each request word weighted by how often it stands
 * in the request, divided by sqrt(Σ (qtf · idf)²) over all of the request's distinct words, unseen ones too. The division
 * makes scores of different requests compare.
 */
@ApplicationScoped
public class Relevance {
    @Inject
    SearchIndex index;

    /**
     * Scores as the index stands now. idf and lengths are taken over every thing in the index that has words; for coordinators' eyes.
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
     * @param words up to five words of the request that gave most of it, as they stand there, strongest first
     */
    public record WordScore(double score, List<String> words) {}
}
