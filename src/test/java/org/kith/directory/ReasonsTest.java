package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryResult.Reason;
import org.kith.search.HitKind;
import org.kith.search.Term;

class ReasonsTest {
    private final Reasons reasons = new Reasons(
            List.of(new Term("law", Set.of(1L), Set.of(2L, 3L, 9L)), new Term("soon", Set.of(), Set.of())),
            Map.of(1L, "Law", 2L, "Leases", 3L, "Contracts"));

    @Test
    void theSkillItselfComesBeforeWhatIsBelowIt() {
        assertThat(reasons.of(HitKind.EXACT, List.of("Leases", "Law")))
                .containsExactly(new Reason(Reason.Kind.SKILL, "Law"), new Reason(Reason.Kind.WORDS, "soon"));
    }

    @Test
    void narrowerSkillsAreToldByLabel() {
        assertThat(reasons.of(HitKind.EXACT, List.of("Leases", "Contracts")))
                .startsWith(new Reason(Reason.Kind.NARROWER, "Contracts"), new Reason(Reason.Kind.NARROWER, "Leases"));
    }

    @Test
    void whatTheCardDoesNotShowWasFoundByItsWords() {
        assertThat(reasons.of(HitKind.EXACT, List.of()))
                .containsExactly(new Reason(Reason.Kind.WORDS, "law"), new Reason(Reason.Kind.WORDS, "soon"));
    }
}
