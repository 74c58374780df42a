package org.kith.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.search.Term;

class UnderstandingTest {
    private final SkillGraph graph = new SkillGraph(List.of(
            skill(1, "Law", Map.of(), Set.of()),
            skill(2, "Reviewing a lease", Map.of(), Set.of(1L)),
            skill(3, "Lease", Map.of(), Set.of(1L)),
            skill(4, "Computers", Map.of("IT", Skill.WordKind.ACRONYM), Set.of())));

    private static Skill skill(long id, String label, Map<String, Skill.WordKind> words, Set<Long> broader) {
        Skill skill = new Skill("skill-" + id) {
            @Override
            Long id() {
                return id;
            }
        };
        skill.describe(label, null, words);
        skill.setBroader(broader);
        return skill;
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
