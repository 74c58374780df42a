package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.search.Relevance.WordScore;

class WordFitTest {
    @Test
    void earnsInProportionUpToARelevanceOfOne() {
        assertThat(WordFit.judge(new WordScore(0.5, List.of("lease")), 30).points())
                .isEqualTo(15);
        assertThat(WordFit.judge(new WordScore(1.0, List.of("lease")), 30).points())
                .isEqualTo(30);
        assertThat(WordFit.judge(new WordScore(1.8, List.of("lease")), 30).points())
                .isEqualTo(30);
    }

    @Test
    void namesTheWordsShared() {
        Criterion criterion = WordFit.judge(new WordScore(0.5, List.of("lease", "landlord")), 30);
        assertThat(criterion.reasons().getFirst().arguments()).containsExactly("lease, landlord");
    }

    @Test
    void saysSoWhenOnlyWordsWithoutAMeaningOfTheirOwnAreShared() {
        Criterion criterion = WordFit.judge(new WordScore(0.1, List.of()), 30);
        assertThat(criterion.points()).isEqualTo(3);
        assertThat(criterion.reasons()).extracting(Reason::key).containsExactly("matching.reason.everydayWords");
    }

    @Test
    void saysSoWhenNoWordIsShared() {
        Criterion criterion = WordFit.judge(null, 30);
        assertThat(criterion.points()).isZero();
        assertThat(criterion.reasons()).extracting(Reason::key).containsExactly("matching.reason.noWords");
    }
}
