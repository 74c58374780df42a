package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;

/** Three people, their words' lengths 2, 4 and 3 (stop words out), 3 on average. */
class RelevanceTest {
    private final MemoryIndex index = new MemoryIndex(
            SearchDocument.of("person", 1).words("grant writing"),
            SearchDocument.of("person", 2).words("The grants of trusts.").words("Grant reports"),
            SearchDocument.of("person", 3).words("food bank logistics"),
            SearchDocument.of("other", 1).visibleTo(Audience.PUBLIC).text("grant", Audience.PUBLIC));

    @Test
    void theScoreIsTheStudysFormula() {
        // "grant" twice (df 2), "writing" once (df 1), "zebra" once (df 0); N = 3
        Map<Long, Relevance.WordScore> scores =
                index.words("person", "Grants, writing a grant: zebra", Set.of(1L, 2L, 3L));

        double grant = Math.log(1 + 1.5 / 2.5);
        double writing = Math.log(1 + 2.5 / 1.5);
        double zebra = Math.log(1 + 3.5 / .5);
        double norm = Math.sqrt(4 * grant * grant + writing * writing + zebra * zebra);
        double first = (2 * grant * saturated(1, 2) + writing * saturated(1, 2)) / norm;
        double second = 2 * grant * saturated(2, 4) / norm;
        assertThat(scores).containsOnlyKeys(1L, 2L);
        assertThat(scores.get(1L).score()).isCloseTo(first, within(1e-6));
        assertThat(scores.get(2L).score()).isCloseTo(second, within(1e-6));
    }

    /** tf / (tf + k1 · length / average) with k1 = 2, b = 1. */
    private static double saturated(double tf, double length) {
        return tf / (tf + 2 * length / 3);
    }

    @Test
    void theWordsThatGaveMostAreNamedAsTheyStandInTheRequest() {
        Map<Long, Relevance.WordScore> scores = index.words("person", "Writing, GRANTS and zebras", Set.of(1L));

        assertThat(scores.get(1L).words()).containsExactly("Writing", "GRANTS");
    }

    @Test
    void onlyTheTypeAndIdsAskedForAreScored() {
        assertThat(index.words("person", "grant", Set.of(2L, 3L))).containsOnlyKeys(2L);
        assertThat(index.words("other", "grant", Set.of(1L))).isEmpty();
    }

    @Test
    void noWordsNoScores() {
        assertThat(index.words("person", "of the and", Set.of(1L))).isEmpty();
        assertThat(new MemoryIndex().words("person", "grant", Set.of(1L))).isEmpty();
    }
}
