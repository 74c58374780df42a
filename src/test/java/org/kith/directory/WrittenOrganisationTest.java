package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.imports.ImportField;
import org.kith.refusal.Phrase;

class WrittenOrganisationTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");

    private static OrganisationFacts facts(LegalForm form, Map<LocalDate, Long> incomes) {
        return new OrganisationFacts(
                "=Alder Choir",
                "1234567",
                "01234567",
                form,
                Postcode.of("B14 7QH").orElseThrow(),
                LocalDate.of(2019, 3, 31),
                null,
                "https://alder.example/",
                "We sing,\nand eat",
                null,
                new TreeMap<>(incomes));
    }

    private static List<String> cells(OrganisationFacts facts, boolean wholePostcode) {
        return new WrittenOrganisation(facts, true, false, List.of("Buy local", "Good employer"), wholePostcode)
                .cells(WrittenOrganisationTest::words);
    }

    private static String words(Phrase phrase) {
        return TEXTS.getString(phrase.key());
    }

    @Test
    void everyHeaderIsOneThatAnImportKnows() {
        List<? extends ImportField> fields = ImportField.of(OrganisationField.class);

        assertThat(WrittenOrganisation.header())
                .startsWith("name")
                .endsWith("income", "year end", "member", "signatory", "themes")
                .allSatisfy(header -> assertThat(fields).anyMatch(field -> field.called(header)));
    }

    @Test
    void aRowHasTheFactsInTheOrderOfTheHeader() {
        OrganisationFacts facts =
                facts(LegalForm.OTHER, Map.of(LocalDate.of(2024, 3, 31), 100L, LocalDate.of(2025, 3, 31), 7_500_005L));

        assertThat(cells(facts, true))
                .containsExactly(
                        "=Alder Choir",
                        "1234567",
                        "01234567",
                        "Another form",
                        "B14 7QH",
                        "2019-03-31",
                        "",
                        "https://alder.example/",
                        "We sing,\nand eat",
                        "",
                        "75000.05",
                        "2025-03-31",
                        "yes",
                        "",
                        "Buy local; Good employer")
                .hasSameSizeAs(WrittenOrganisation.header());
    }

    @Test
    void whoMaySeeHalfAPostcodeIsGivenHalfOfIt() {
        assertThat(cells(facts(null, Map.of()), false)).contains("B14").doesNotContain("B14 7QH");
    }

    @ParameterizedTest
    @EnumSource
    void everyLegalFormIsWrittenAsItIsReadBack(LegalForm form) {
        String written = cells(facts(form, Map.of()), true)
                .get(WrittenOrganisation.header()
                        .indexOf(OrganisationField.LEGAL_FORM.headers().getFirst()));

        assertThat(TypedLegalForm.of(written)).contains(form);
    }
}
