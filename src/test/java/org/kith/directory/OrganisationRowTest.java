package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.imports.ImportCounts;
import org.kith.imports.RowProblem;
import org.kith.imports.RowProblem.Severity;

/** What becomes of each fault that real lists of organisations have; the sample is invented. */
class OrganisationRowTest {
    private static OrganisationTrial sample;
    private static long id;

    @BeforeAll
    static void readSample() throws IOException {
        sample = new OrganisationTrial();
        try (InputStream in = OrganisationRowTest.class.getResourceAsStream("/import/charities-sample.csv")) {
            id = sample.trial.judged(in.readAllBytes(), Map.of());
        }
    }

    @AfterAll
    static void close() throws SQLException {
        sample.trial.close();
    }

    @Test
    void everyRowIsTakenFoldedOrRefused() {
        assertThat(sample.trial.counts(id)).isEqualTo(new ImportCounts(25, 0, 0, 5, 5));
    }

    @Test
    void aCleanRowGivesAllItsFacts() {
        OrganisationFacts facts = organisation("9000001");

        assertThat(facts.name()).isEqualTo("OLD MILL BIKE RECYCLERS");
        assertThat(facts.companyNumber()).isEqualTo("02910001");
        assertThat(facts.legalForm()).isEqualTo(LegalForm.CHARITABLE_COMPANY);
        assertThat(facts.postcode()).isEqualTo(new Postcode("B14 7QH"));
        assertThat(facts.web()).isEqualTo("http://www.oldmillbikes.example.org");
        assertThat(facts.activities()).isEqualTo("Repairs bikes, and teaches it.");
        assertThat(facts.objects()).isEqualTo("To relieve\nunemployment.");
        assertThat(problems("9000001")).isEmpty();
    }

    @Test
    void theRegistrationDateIsNotTheFoundingDate() {
        assertThat(organisation("9000001").registeredOn()).isEqualTo(LocalDate.of(1994, 5, 2));
        assertThat(organisation("9000001").foundedOn()).isEqualTo(LocalDate.of(1991, 11, 3));
    }

    @Test
    void repeatedRowsAreFolded() {
        assertThat(sample.trial.problems(id, Severity.FOLDED))
                .filteredOn(problem -> problem.key().endsWith(".folded"))
                .extracting(RowProblem::line)
                .containsExactly(4L, 6L, 8L, 36L, 38L);
    }

    @Test
    void theFirstOfDifferingValuesStaysAndTheOthersAreNamed() {
        assertThat(sample.trial.problems(id, Severity.FOLDED))
                .filteredOn(problem -> problem.line() == 8 && problem.field() != null)
                .extracting(RowProblem::field)
                .map(Object::toString)
                .containsExactly("NAME", "WEB", "INCOME");
        assertThat(sample.trial.problems(id, Severity.FOLDED))
                .filteredOn(problem -> problem.line() == 8 && problem.field() == OrganisationField.NAME)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.shown()).isEqualTo("OLD MILL BIKES");
                    assertThat(problem.arguments()).containsExactly("OLD MILL BIKE RECYCLERS", 2L);
                });
    }

    @Test
    void postcodesInAnySpellingAreTakenAndMalformedOnesLeftEmpty() {
        assertThat(organisation("9000002").postcode()).isEqualTo(new Postcode("CV1 2AB"));
        for (String malformed : List.of("9000003", "9000004", "9000005")) {
            assertThat(organisation(malformed).postcode()).isNull();
            assertThat(problems(malformed)).containsExactly("POSTCODE postcode");
        }
    }

    @Test
    void aBlankPostcodeIsSimplyUnknown() {
        assertThat(organisation("9000006").postcode()).isNull();
        assertThat(problems("9000006")).isEmpty();
    }

    @Test
    void companyNumbersGetTheirZerosBack() {
        assertThat(organisation("9000007").companyNumber()).isEqualTo("02596548");
        assertThat(problems("9000007")).containsExactly("COMPANY_NUMBER companyNumberRestored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000009", "9000010"})
    void whatIsNoCompanyNumberIsLeftEmpty(String number) {
        assertThat(organisation(number).companyNumber()).isNull();
        assertThat(problems(number)).containsExactly("COMPANY_NUMBER companyNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "2596548, '', 02596548",
        "02596548, '', 02596548",
        "37931.0, '', 00037931",
        "42818, NI106105, NI042818",
        "634638, NI106467, NI634638",
        "24686, SC012345, SC024686",
        "1234567, NI106105, 01234567",
        "sc 12345, '', SC012345",
        "CE012345, '', CE012345",
        "IP12345R, '', IP12345R",
        "OC301234, SC012345, OC301234"
    })
    void companyNumbersAreReadAsTheRegisterWritesThem(String typed, String registrationNumber, String expected) {
        assertThat(CompanyNumber.of(typed, registrationNumber).orElseThrow().value())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0000000", "00000000", "111111", "SC", "G50666", "123456789", "n/a", "1,234,567"})
    void fillersAndJunkAreNoCompanyNumbers(String typed) {
        assertThat(CompanyNumber.of(typed, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000011", "9000012", "9000013", "9000014", "9000015"})
    void junkWebAddressesAreLeftEmpty(String number) {
        assertThat(organisation(number).web()).isNull();
        assertThat(problems(number)).containsExactly("WEB web");
    }

    @Test
    void aWebAddressWithoutSchemeGetsOne() {
        assertThat(organisation("9000016").web()).isEqualTo("http://www.bare.example.org/about");
        assertThat(problems("9000016")).isEmpty();
    }

    @Test
    void futureAndImpossibleDatesAreLeftEmpty() {
        assertThat(organisation("9000017").registeredOn()).isNull();
        assertThat(organisation("9000017").foundedOn()).isNull();
        assertThat(problems("9000017")).containsExactly("REGISTERED_ON dateInFuture", "FOUNDED_ON date");
    }

    @Test
    void anIncomeThatIsNoAmountOrWithoutItsYearIsLeftEmpty() {
        assertThat(problems("9000018")).containsExactly("INCOME pounds");
        assertThat(problems("9000019")).containsExactly("INCOME pounds");
        assertThat(problems("9000020")).containsExactly("INCOME incomeWithoutYear");
        assertThat(List.of(organisation("9000018"), organisation("9000019"), organisation("9000020")))
                .allSatisfy(facts -> assertThat(facts.incomes()).isEmpty());
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(organisation("9000021").name()).isEqualTo("Dear Bell");
        assertThat(organisation("9000021").activities()).isEqualTo("A bell.");
        assertThat(problems("9000021"))
                .containsExactlyInAnyOrder("NAME controlCharacters", "ACTIVITIES controlCharacters");
    }

    @Test
    void longTextsAreCut() {
        assertThat(organisation("9000022").activities()).hasSize(Organisation.ACTIVITIES_MAX);
        assertThat(problems("9000022")).containsExactly("ACTIVITIES textCut");
    }

    @Test
    void aRowThatCannotBeAnOrganisationIsRefused() {
        Map<Long, String> refused = sample.trial.problems(id, Severity.REFUSAL).stream()
                .collect(Collectors.toMap(RowProblem::line, OrganisationRowTest::words));

        assertThat(refused)
                .containsOnly(
                        entry(30L, "NAME noName"),
                        entry(31L, "NAME nameTooLong"),
                        entry(32L, "NAME nameWithoutLetters"),
                        entry(33L, "REGISTRATION_NUMBER registrationNumber"),
                        entry(39L, "null tooManyCells"));
    }

    @Test
    void anIdentifierSaysTheRegistrationNumberWhereThereIsNone() {
        assertThat(organisation("9000026").name()).isEqualTo("Identifier Only");
        long other = sample.trial.judged("org_id,name\nGB-NIC-102591,A\nGB-SC-SC012345,B\nGB-COH-01234567,C\n");
        assertThat(sample.trial.list(
                        "select registration_number from staged_organisation where import_id = ? order by line",
                        row -> String.valueOf(row.getString(1)),
                        other))
                .containsExactly("NI102591", "SC012345", "null");
    }

    @Test
    void withoutRegistrationNumbersRowsAreFoldedByCompanyNumberThenByNameAndPostcode() {
        assertThat(sample.trial.list(
                        "select same_as, line from list_import_row where import_id = ? and verdict = 'FOLDED' and line > 30"
                                + " order by line",
                        row -> row.getLong(1) + " " + row.getLong(2),
                        id))
                .containsExactly("35 36", "37 38");
    }

    @Test
    void unknownLegalFormsAreLeftEmpty() {
        assertThat(sample.trial.problems(id, Severity.WARNING))
                .filteredOn(problem -> problem.line() == 37)
                .extracting(OrganisationRowTest::words)
                .containsExactly("LEGAL_FORM legalForm");
        assertThat(TypedLegalForm.of("community interest company")).contains(LegalForm.COMMUNITY_INTEREST_COMPANY);
        assertThat(TypedLegalForm.of("CIO")).contains(LegalForm.CHARITABLE_INCORPORATED_ORGANISATION);
    }

    private static OrganisationFacts organisation(String registrationNumber) {
        return sample.trial
                .list(
                        "select " + StagedOrganisations.columns("s", "") + " from staged_organisation s"
                                + " where s.import_id = ? and s.registration_number = ? order by s.line",
                        row -> StagedOrganisations.facts(row, ""),
                        id,
                        registrationNumber)
                .getFirst();
    }

    /** Field and last word of the key of each warning about the organisation's rows. */
    private static List<String> problems(String registrationNumber) {
        List<Long> lines = sample.trial.list(
                "select line from staged_organisation where import_id = ? and registration_number = ?",
                row -> row.getLong(1),
                id,
                registrationNumber);
        return Stream.of(Severity.WARNING, Severity.REFUSAL)
                .flatMap(severity -> sample.trial.problems(id, severity).stream())
                .filter(problem -> lines.contains(problem.line()))
                .map(OrganisationRowTest::words)
                .toList();
    }

    private static String words(RowProblem problem) {
        return problem.field() + " " + problem.key().replaceAll(".*\\.", "");
    }
}
