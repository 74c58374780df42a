package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.directory.SkillLevel;

class SkillFitTest {
    private static final long LEGAL = 1;
    private static final long PROPERTY = 2;
    private static final long LEASE = 3;
    private static final long VAT = 4;
    private static final int MOST = 70;

    private final SkillFit fit = new SkillFit(
            id -> id == LEGAL ? Set.of(PROPERTY, LEASE) : id == PROPERTY ? Set.of(LEASE) : Set.of(),
            id -> id == LEASE ? Set.of(PROPERTY) : id == PROPERTY ? Set.of(LEGAL) : Set.of(),
            id -> "skill " + id);

    private int points(Set<Long> wanted, Map<Long, SkillLevel> has) {
        return fit.judge(wanted, has, MOST).points();
    }

    @Test
    void theSkillItselfEarnsByItsLevel() {
        assertThat(points(Set.of(LEASE), Map.of(LEASE, SkillLevel.EXPERT))).isEqualTo(70);
        assertThat(points(Set.of(LEASE), Map.of(LEASE, SkillLevel.CONFIDENT))).isEqualTo(60); // 70 · 0.85 = 59.5
        assertThat(points(Set.of(LEASE), Map.of(LEASE, SkillLevel.SOME))).isEqualTo(42); // 70 · 0.6
    }

    @Test
    void aNarrowerSkillEarnsFourFifthsAndABroaderOneHalf() {
        assertThat(points(Set.of(PROPERTY), Map.of(LEASE, SkillLevel.EXPERT))).isEqualTo(56);
        assertThat(points(Set.of(LEASE), Map.of(PROPERTY, SkillLevel.EXPERT))).isEqualTo(35);
    }

    @Test
    void aSkillTwoStepsAboveEarnsNothing() {
        assertThat(points(Set.of(LEASE), Map.of(LEGAL, SkillLevel.EXPERT))).isZero();
    }

    @Test
    void severalWantedSkillsAreAveraged() {
        assertThat(points(Set.of(LEASE, VAT), Map.of(LEASE, SkillLevel.EXPERT))).isEqualTo(35);
    }

    @Test
    void theBestOfSeveralSkillsCounts() {
        assertThat(points(Set.of(PROPERTY), Map.of(PROPERTY, SkillLevel.SOME, LEASE, SkillLevel.EXPERT)))
                .isEqualTo(56);
    }

    @Test
    void everyWantedSkillGetsAReason() {
        Criterion criterion = fit.judge(Set.of(LEASE, VAT), Map.of(LEASE, SkillLevel.EXPERT), MOST);
        assertThat(criterion.reasons())
                .extracting(Reason::key)
                .containsExactly("matching.reason.skillExact", "matching.reason.skillMissing");
    }

    @Test
    void withoutWantedSkillsThereIsNothingToGive() {
        Criterion criterion = fit.judge(Set.of(), Map.of(LEASE, SkillLevel.EXPERT), MOST);
        assertThat(criterion.most()).isZero();
        assertThat(criterion.percent()).isZero();
        assertThat(criterion.reasons()).extracting(Reason::key).containsExactly("matching.reason.noSkillsWanted");
    }
}
