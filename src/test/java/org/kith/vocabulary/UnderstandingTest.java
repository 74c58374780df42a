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

    private List<Term> terms(String typed) {
        return graph.understand(typed).terms();
    }

    private static Term word(String text) {
        return new Term(text, Set.of(), Set.of());
    }

    @Test
    void theLongestPhraseIsTaken() {
        assertThat(terms("Reviewing a lease soon"))
                .containsExactly(new Term("Reviewing a lease", Set.of(2L), Set.of()), word("soon"));
    }

    @Test
    void stopWordsAndEndingsDoNotHideAPhrase() {
        assertThat(terms("help to review the leases"))
                .containsExactly(word("help"), new Term("review the leases", Set.of(2L), Set.of()));
    }

    @Test
    void everythingBelowASkillIsNarrower() {
        assertThat(terms("law")).containsExactly(new Term("law", Set.of(1L), Set.of(2L, 3L)));
    }

    @Test
    void aStopWordCountsOnlyWhereItNamesASkill() {
        assertThat(terms("it"))
                .containsExactly(new Term("it", Term.Way.WORDS, Set.of(), Set.of(4L), Set.of(), Set.of("Computers")));
        assertThat(terms("the of")).containsExactly(word("the of"));
    }
}
