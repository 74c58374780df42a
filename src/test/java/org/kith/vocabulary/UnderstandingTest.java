package org.kith.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.search.Term;

class UnderstandingTest {
    private final SkillGraph graph = new SkillGraph(List.of(
            skill(1, "Law", Set.of(), Set.of()),
            skill(2, "Reviewing a lease", Set.of(), Set.of(1L)),
            skill(3, "Lease", Set.of(), Set.of(1L)),
            skill(4, "Computers", Set.of("IT"), Set.of())));

    private static KnownSkill skill(long id, String label, Set<String> acronyms, Set<Long> broader) {
        return new KnownSkill(id, 1, "skill-" + id, null, label, null, Set.of(), acronyms, broader);
    }

    private static Term word(String text) {
        return new Term(text, Set.of(), Set.of());
    }

    @Test
    void theLongestPhraseIsTaken() {
        assertThat(graph.understand("Reviewing a lease soon"))
                .containsExactly(new Term("reviewing a lease", Set.of(2L), Set.of()), word("soon"));
    }

    @Test
    void stopWordsAndEndingsDoNotHideAPhrase() {
        assertThat(graph.understand("help to review the leases"))
                .containsExactly(word("help"), new Term("to review the leases", Set.of(2L), Set.of()));
    }

    @Test
    void everythingBelowASkillIsNarrower() {
        assertThat(graph.understand("law")).containsExactly(new Term("law", Set.of(1L), Set.of(2L, 3L)));
    }

    @Test
    void aStopWordCountsOnlyWhereItNamesASkill() {
        assertThat(graph.understand("it")).containsExactly(new Term("it", Set.of(4L), Set.of()));
        assertThat(graph.understand("the of")).isEmpty();
    }
}
