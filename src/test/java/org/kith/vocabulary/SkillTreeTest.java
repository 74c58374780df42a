package org.kith.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.refusal.Refusal;

/** What ids mean and what stands above what while skills are merged, and which words are free. */
class SkillTreeTest {
    private static final long LAW = 1;
    private static final long LEASES = 2;
    private static final long REVIEW = 3;
    private static final long TENANCIES = 4;
    private static final long PROPERTY = 5;

    /** Law above leases above review; property above tenancies. */
    private final SkillTree tree = new SkillTree(List.of(
            skill(LAW, "Law"),
            skill(LEASES, "Leases", LAW),
            skill(REVIEW, "Lease review", LEASES),
            skill(TENANCIES, "Tenancies", PROPERTY),
            skill(PROPERTY, "Property")));

    private static KnownSkill skill(long id, String label, Long... broader) {
        return new KnownSkill(id, 1, "k" + id, null, label, null, Set.of(label + " too"), Set.of(), Set.of(broader));
    }

    @Test
    void withoutAMergeEverySkillMeansItself() {
        assertThat(tree.meant(LEASES)).isEqualTo(LEASES);
        assertThat(tree.meant(99)).as("an id that nobody knows").isEqualTo(99);
        assertThat(tree.narrowerOf(LAW)).containsExactly(LEASES);
        assertThat(tree.broaderOf(REVIEW)).containsExactly(LEASES);
        assertThat(tree.tops()).containsExactlyInAnyOrder(LAW, PROPERTY);
        assertThat(tree.circular()).isFalse();
    }

    @Test
    void whatIsBelowAMergedSkillIsBelowTheOtherWhichKeepsItsPlace() {
        SkillTree merged = tree.withMerged(LEASES, TENANCIES);

        assertThat(merged.meant(LEASES)).isEqualTo(TENANCIES);
        assertThat(merged.sameAs(TENANCIES)).containsExactlyInAnyOrder(LEASES, TENANCIES);
        assertThat(merged.narrowerOf(TENANCIES)).containsExactly(REVIEW);
        assertThat(merged.broaderOf(REVIEW)).containsExactly(TENANCIES);
        assertThat(merged.broaderOf(TENANCIES)).containsExactly(PROPERTY);
        assertThat(merged.narrowerOf(LAW)).isEmpty();
        assertThat(merged.tops()).containsExactlyInAnyOrder(LAW, PROPERTY);
    }

    @Test
    void aChainEndsInOneSkillAndEachLinkIsTakenBackByItself() {
        SkillTree chain = tree.withMerged(LEASES, TENANCIES).withMerged(TENANCIES, PROPERTY);

        assertThat(chain.meant(LEASES)).isEqualTo(PROPERTY);
        assertThat(chain.sameAs(LEASES)).containsExactlyInAnyOrder(LEASES, TENANCIES, PROPERTY);
        assertThat(chain.narrowerOf(PROPERTY)).containsExactly(REVIEW);
        assertThat(chain.circular()).isFalse();

        SkillTree withoutTheFirst = chain.withMerged(LEASES, null);
        assertThat(withoutTheFirst.meant(LEASES)).isEqualTo(LEASES);
        assertThat(withoutTheFirst.meant(TENANCIES)).isEqualTo(PROPERTY);
        assertThat(withoutTheFirst.narrowerOf(LAW)).containsExactly(LEASES);

        SkillTree withoutTheSecond = chain.withMerged(TENANCIES, null);
        assertThat(withoutTheSecond.sameAs(TENANCIES)).containsExactlyInAnyOrder(LEASES, TENANCIES);
        assertThat(withoutTheSecond.sameAs(PROPERTY)).containsExactly(PROPERTY);
    }

    @Test
    void mergedWithTheOneAboveOrBelowNothingIsPartOfItself() {
        SkillTree upwards = tree.withMerged(REVIEW, LEASES);
        assertThat(upwards.narrowerOf(LEASES)).isEmpty();
        assertThat(upwards.circular()).isFalse();

        SkillTree downwards = tree.withMerged(LEASES, REVIEW);
        assertThat(downwards.broaderOf(REVIEW))
                .as("the place of the one that stood between")
                .containsExactly(LAW);
        assertThat(downwards.circular()).isFalse();
    }

    @Test
    void overAnotherSkillInBetweenAMergeIsACircle() {
        assertThat(tree.withMerged(LAW, REVIEW).circular()).isTrue();
        assertThat(tree.withMerged(REVIEW, LAW).circular()).isFalse();
        assertThat(tree.withBroader(LAW, Set.of(REVIEW)).circular()).isTrue();
        assertThat(tree.withBroader(LAW, Set.of(PROPERTY)).circular()).isFalse();
    }

    @Test
    void aMergeThatLeadsBackIsFollowedOnce() {
        SkillTree round = tree.withMerged(LEASES, TENANCIES).withMerged(TENANCIES, LEASES);
        assertThat(round.meant(LEASES)).isIn(LEASES, TENANCIES);
    }

    @Test
    void theWordsOfAMergedSkillAreThoseOfTheOther() {
        SkillGraph graph = new SkillGraph(List.of(
                skill(LEASES, "Leases").mergedInto(TENANCIES), skill(TENANCIES, "Tenancies"), skill(LAW, "Law")));

        assertThat(graph.owner("lease")).map(SkillCard::id).as("read alike").contains(TENANCIES);
        assertThat(graph.get(LEASES)).map(SkillCard::label).contains("Tenancies");
        assertThat(graph.all()).extracting(SkillCard::id).containsExactlyInAnyOrder(TENANCIES, LAW);
        assertThat(graph.understand("leases too").terms().getFirst().synonymSkills())
                .containsExactly(TENANCIES);
        assertThat(WordRules.has(graph.tree(), TENANCIES, "LEASES")).isTrue();
        assertThat(WordRules.hasItself(graph.tree(), TENANCIES, "leases")).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> WordRules.refuseTaken("word", graph, LAW, "Leases"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("Leases", "Tenancies"));
        WordRules.refuseTaken("word", graph, TENANCIES, "Leases");
        WordRules.refuseTaken("word", graph, LAW, "Conveyancing");
    }

    @Test
    void aWordIsOnOneLineWithLettersAndNotTooLong() {
        assertThat(WordRules.read("word", "  title \n deeds ")).isEqualTo("title deeds");
        for (String bad : new String[] {null, " ", "123 / 4", "x".repeat(Skill.WORD_MAX + 1)}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> WordRules.read("word", bad))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("word"));
        }
    }
}
