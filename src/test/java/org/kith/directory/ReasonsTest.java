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
        assertThat(reasons.of(HitKind.EXACT, List.of("Leases", "Law"), List.of()))
                .containsExactly(new Reason(Reason.Kind.SKILL, "Law"), new Reason(Reason.Kind.WORDS, "soon"));
    }

    @Test
    void narrowerSkillsAreToldByLabel() {
        assertThat(reasons.of(HitKind.NARROWER, List.of("Leases", "Contracts"), List.of()))
                .startsWith(new Reason(Reason.Kind.NARROWER, "Contracts"), new Reason(Reason.Kind.NARROWER, "Leases"));
    }

    @Test
    void whatTheCardDoesNotShowWasFoundByItsWords() {
        assertThat(reasons.of(HitKind.EXACT, List.of(), List.of()))
                .containsExactly(new Reason(Reason.Kind.WORDS, "law"), new Reason(Reason.Kind.WORDS, "soon"));
    }

    @Test
    void whatWasFoundByItsWordsIsNotToldByALesserKind() {
        assertThat(reasons.of(HitKind.EXACT, List.of("Leases"), List.of("Law, and soon")))
                .containsExactly(new Reason(Reason.Kind.WORDS, "law"), new Reason(Reason.Kind.WORDS, "soon"));
    }

    @Test
    void aBeginningIsToldAsTyped() {
        assertThat(reasons(HitKind.EXACT, Term.of("subcontr", Term.Way.PREFIX), "Leases and subcontracts"))
                .contains(new Reason(Reason.Kind.WORDS, "subcontr*"));
    }

    private static List<Reason> reasons(HitKind kind, Term term, String... texts) {
        return new Reasons(List.of(Term.words("lease"), term), Map.of()).of(kind, List.of(), List.of(texts));
    }

    @Test
    void eachWordSaysForItselfWhetherItIsSpeltSo() {
        assertThat(reasons(HitKind.NEAR, Term.words("reveiw"), "Reviews of leases"))
                .containsExactly(new Reason(Reason.Kind.WORDS, "lease"), new Reason(Reason.Kind.NEAR, "reveiw"));
    }

    @Test
    void anotherNameThatStandsInTheTextIsTold() {
        Term crm = new Term(
                "CRM",
                Term.Way.WORDS,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("customer relationship management", "CiviCRM"));
        assertThat(reasons(HitKind.SYNONYM, crm, "Leases", "Customer relationship management for choirs"))
                .containsExactly(
                        new Reason(Reason.Kind.WORDS, "lease"),
                        new Reason(Reason.Kind.SYNONYM, "customer relationship management"));
        assertThat(reasons(HitKind.SYNONYM, crm, "Leases and CRM"))
                .containsExactly(new Reason(Reason.Kind.WORDS, "lease"), new Reason(Reason.Kind.WORDS, "CRM"));
        assertThat(reasons(HitKind.SYNONYM, crm, "Leases"))
                .as("where the card does not show it")
                .containsExactly(new Reason(Reason.Kind.WORDS, "lease"), new Reason(Reason.Kind.SYNONYM, "CRM"));
    }

    @Test
    void allWordsOfATermHaveToStandThere() {
        Term term = new Term("risk management", Term.Way.WORDS, Set.of(), Set.of(), Set.of(), Set.of("risk register"));
        assertThat(reasons(HitKind.SYNONYM, term, "Lease management, with a risk register"))
                .contains(new Reason(Reason.Kind.WORDS, "risk management"));
        assertThat(reasons(HitKind.SYNONYM, term, "Lease: a risk register"))
                .contains(new Reason(Reason.Kind.SYNONYM, "risk register"));
    }
}
