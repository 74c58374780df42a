package org.kith.matching;

import java.util.List;
import org.kith.search.Relevance;

/**
 * How close the volunteer's own words are to the request's: BM25 of the whole profile against title and matter, divided
 * by the length of the request's own weights so that requests compare (see {@link Relevance}). A relevance of 1 or more
 * earns every point, below that in proportion.
 */
final class WordFit {
    private WordFit() {}

    /**
     * @param relevance null when no word is shared
     * @param most the most points it can give
     */
    static Criterion judge(Relevance.WordScore relevance, int most) {
        if (relevance == null) {
            return new Criterion("words", 0, most, List.of(Reason.of("matching.reason.noWords")));
        }
        int points = (int) Math.round(most * Math.min(1, relevance.score()));
        Reason reason = relevance.words().isEmpty()
                ? Reason.of("matching.reason.everydayWords")
                : Reason.of("matching.reason.words", String.join(", ", relevance.words()));
        return new Criterion("words", points, most, List.of(reason));
    }
}
