package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.refusal.Refusal;
import org.kith.sheet.CsvSheet;

class OrganisationRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 14);

    private static OrganisationRows sample;

    @BeforeAll
    static void readSample() throws IOException {
        try (InputStream in = OrganisationRowsTest.class.getResourceAsStream("/import/charities-sample.csv")) {
            sample = OrganisationRows.read(CsvSheet.text(in.readAllBytes()), TODAY);
        }
    }

    @Test
    void everyRowIsTakenFoldedOrRefused() {
        long refused = sample.problems().stream()
                .filter(RowProblem::refusal)
                .map(RowProblem::line)
                .distinct()
                .count();
        long rows = sample.organisations().stream()
                .mapToInt(organisation -> organisation.lines().size())
                .sum();

        assertThat(sample.organisations()).hasSize(25);
        assertThat(rows).isEqualTo(30);
        assertThat(refused).isEqualTo(5);
        assertThat(sample.size()).isEqualTo(35);
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
        assertThat(sample.problems()).extracting(RowProblem::line).doesNotContain(2L);
    }

    @Test
    void theRegistrationDateIsNotTheFoundingDate() {
        assertThat(organisation("9000001").registeredOn()).isEqualTo(LocalDate.of(1994, 5, 2));
        assertThat(organisation("9000001").foundedOn()).isEqualTo(LocalDate.of(1991, 11, 3));
    }

    @Test
    void repeatedRowsAreFoldedAndIncomesOfSeveralYearsUnited() {
        assertThat(organisation("9000001").incomes())
                .containsExactly(
                        entry(LocalDate.of(2019, 3, 31), 3_007_100L), entry(LocalDate.of(2020, 3, 31), 3_250_050L));
        assertThat(sample.folded())
                .filteredOn(problem -> problem.key().endsWith(".folded"))
                .extracting(RowProblem::line)
                .containsExactly(4L, 6L, 8L, 36L, 38L);
    }

    @Test
    void theFirstOfDifferingValuesStaysAndTheOthersAreNamed() {
        assertThat(sample.folded())
                .filteredOn(problem -> problem.line() == 8 && problem.field() != null)
                .extracting(RowProblem::field)
                .containsExactly(ImportField.NAME, ImportField.WEB, ImportField.INCOME);
        assertThat(sample.folded())
                .filteredOn(problem -> problem.line() == 8 && problem.field() == ImportField.NAME)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("OLD MILL BIKES");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-03-31",
                "31/03/2019",
                "31/3/2019",
                "31.3.2019",
                "31-03-2019",
                "31 March 2019",
                "31 mar 2019",
                "31-Mar-2019",
                "2019-03-31 00:00:00",
                "2019-03-31T00:00:00Z"
            })
    void daysAreReadInTheUsualWays(String typed) {
        assertThat(TypedDay.of(typed)).contains(LocalDate.of(2019, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2001", "03/31/2019", "31/03/19", "0001-01-01", "2019", "43555", "soon"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }

    @Test
    void anIncomeThatIsNoAmountIsLeftEmpty() {
        assertThat(problems("9000018")).containsExactly("INCOME income");
        assertThat(problems("9000019")).containsExactly("INCOME income");
        assertThat(organisation("9000018").incomes()).isEmpty();
    }

    @Test
    void anIncomeWithoutItsYearIsLeftEmpty() {
        assertThat(problems("9000020")).containsExactly("INCOME incomeWithoutYear");
        assertThat(organisation("9000020").incomes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30071.0|3007100",
                "£75,000|7500000",
                "75000.50|7500050",
                "0|0",
                "1,234,567.89|123456789",
                "£ 5|500"
            })
    void poundsBecomePence(String typed, long pence) {
        assertThat(TypedPounds.pence(typed)).hasValue(pence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "(500)", "1e6", "7,50", "75k", "", "9999999999999"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(TypedPounds.pence(typed)).isEmpty();
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
        Map<Long, String> refused = sample.problems().stream()
                .filter(RowProblem::refusal)
                .collect(Collectors.toMap(RowProblem::line, OrganisationRowsTest::words));

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
        assertThat(read("org_id,name\nGB-NIC-102591,A\nGB-SC-SC012345,B\nGB-COH-01234567,C\n"))
                .extracting(OrganisationFacts::registrationNumber)
                .containsExactly("NI102591", "SC012345", null);
    }

    @Test
    void withoutRegistrationNumbersRowsAreFoldedByCompanyNumberThenByNameAndPostcode() {
        assertThat(sample.organisations())
                .filteredOn(organisation -> organisation.facts().registrationNumber() == null)
                .extracting(organisation -> organisation.facts().name() + " " + organisation.lines())
                .containsExactly("Company Only [35, 36]", "Neither Number [37, 38]");
    }

    @Test
    void whereSeveralCouldBeMeantTheRowIsRefused() {
        OrganisationRows rows = OrganisationRows.read(
                "reg_number,company_number,name\n,01234567,C\n1,01234567,A\n2,01234567,B\n", TODAY);

        assertThat(rows.problems()).extracting(OrganisationRowsTest::words).containsExactly("null severalInFile");
        assertThat(rows.organisations()).hasSize(2);
    }

    @Test
    void differentRegistrationNumbersAreNeverFolded() {
        assertThat(read("reg_number,name,postcode\n1,A,B1 1AA\n2,A,B1 1AA\n")).hasSize(2);
    }

    @Test
    void unknownLegalFormsAreLeftEmpty() {
        assertThat(sample.problems())
                .filteredOn(problem -> problem.line() == 37)
                .extracting(OrganisationRowsTest::words)
                .containsExactly("LEGAL_FORM legalForm");
        assertThat(TypedLegalForm.of("community interest company")).contains(LegalForm.COMMUNITY_INTEREST_COMPANY);
        assertThat(TypedLegalForm.of("CIO")).contains(LegalForm.CHARITABLE_INCORPORATED_ORGANISATION);
    }

    @Test
    void unknownColumnsAreNamedOnce() {
        assertThat(sample.unusedColumns()).containsExactly("UKCAT");
    }

    @Test
    void headersAreKnownByTheirOtherNamesInAnyCase() {
        assertThat(read("Charity Number,NAME,Web_Site,Financial Year End,Income\n1,A,www.a.example.org,2020-03-31,5\n"))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.registrationNumber()).isEqualTo("1");
                    assertThat(facts.web()).isEqualTo("http://www.a.example.org");
                    assertThat(facts.incomes()).containsExactly(entry(LocalDate.of(2020, 3, 31), 500L));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "'reg_number'|noNameColumn",
                "'name\n'|noRows",
                "'name,Name\na,b'|columnTwice",
                "'website,name,web\na,b,c'|columnTwice"
            })
    void aFileThatCannotBeReadIsRefused(String text, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OrganisationRows.read(text, TODAY))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("directory.import.refusal." + key));
    }

    @Test
    void refusedRowsComeBackAsTheyWereWithTheirLineAndProblem() {
        OrganisationRows rows = OrganisationRows.read("line,name,web\n7,=1+1,\n8,,x,moved\n", TODAY);

        String written = new String(rows.written(Map.of(3L, "No name.")), StandardCharsets.UTF_8);

        assertThat(written).isEqualTo("\uFEFFline,problem,name,web\r\n3,No name.,,x,moved\r\n");
        assertThat(new String(rows.written(Map.of(2L, "")), StandardCharsets.UTF_8))
                .contains("2,,'=1+1,");
    }

    private static OrganisationFacts organisation(String registrationNumber) {
        return sample.organisations().stream()
                .map(ImportedOrganisation::facts)
                .filter(facts -> registrationNumber.equals(facts.registrationNumber()))
                .findFirst()
                .orElseThrow();
    }

    /** Field and last word of the key of each problem of the organisation's rows. */
    private static List<String> problems(String registrationNumber) {
        List<Long> lines = sample.organisations().stream()
                .filter(organisation ->
                        registrationNumber.equals(organisation.facts().registrationNumber()))
                .flatMap(organisation -> organisation.lines().stream())
                .toList();
        return sample.problems().stream()
                .filter(problem -> lines.contains(problem.line()))
                .map(OrganisationRowsTest::words)
                .toList();
    }

    private static String words(RowProblem problem) {
        return problem.field() + " " + problem.key().replaceAll(".*\\.", "");
    }

    private static List<OrganisationFacts> read(String text) {
        return OrganisationRows.read(text, TODAY).organisations().stream()
                .map(ImportedOrganisation::facts)
                .toList();
    }
}
