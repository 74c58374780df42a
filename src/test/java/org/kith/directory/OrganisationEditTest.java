package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrganisationEditTest {
    private static final OrganisationFacts OLD =
            new OrganisationFacts("Alder Choir", null, null, null, null, null, null, null, null, null, new TreeMap<>());

    @Test
    void whatIsTypedIsSpelledAsAnImportWouldSpellIt() {
        OrganisationEdit edit = new OrganisationEdit(
                "Alder  Choir\u00A0",
                null,
                "b147qh",
                null,
                "HTTPS://Alder.Example/Songs",
                "We\u00A0sing\u200B,\t\u202Eand\r\neat");

        OrganisationFacts facts = edit.over(OLD);

        assertThat(facts.name()).isEqualTo("Alder Choir");
        assertThat(facts.postcode().value()).isEqualTo("B14 7QH");
        assertThat(facts.web()).isEqualTo("https://alder.example/Songs");
        assertThat(facts.activities()).isEqualTo("We sing, and\neat");
    }

    @Test
    void nothingTypedIsNothingKnown() {
        assertThat(new OrganisationEdit("Alder Choir", null, null, null, null, null).over(OLD))
                .isEqualTo(OLD);
    }

    @Test
    void whatShowsNothingIsNoName() {
        OrganisationEdit edit = new OrganisationEdit("\u200B", null, null, null, null, null);

        assertThatThrownBy(() -> edit.check(LocalDate.now())).hasMessage("refusal.organisation.nameMissing");
    }
}
