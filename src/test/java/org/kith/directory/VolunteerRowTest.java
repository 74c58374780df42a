package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.imports.FieldType;
import org.kith.imports.ImportField;
import org.kith.imports.Mapping;
import org.kith.imports.RowCells;
import org.kith.imports.RowReader;
import org.kith.sheet.SheetRow;

/** Each field of a person in a list, and each fault that it can have. */
class VolunteerRowTest {
    private static final Map<String, Long> SKILLS = Map.of("leases", 1L, "wills, probate", 2L, "tax", 3L);

    private final Map<VolunteerField, String> cells =
            new HashMap<>(Map.of(VolunteerField.NAME, "Ash Alder", VolunteerField.EMAIL, "Ash@it.example"));

    private VolunteerRow row() {
        List<Mapping.Column> columns = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        cells.forEach((field, text) -> {
            columns.add(new Mapping.Column(field.name(), field.name(), null));
            texts.add(text);
        });
        RowCells read = new RowReader(
                        ImportField.of(VolunteerField.class), new Mapping(columns, Map.of()), LocalDate.of(2026, 5, 4))
                .read(new SheetRow(2, texts, Set.of()));
        return new VolunteerRow(read, VolunteerRowTest::known);
    }

    private static Map<String, Long> known(Collection<String> words) {
        Map<String, Long> found = new HashMap<>();
        words.stream().filter(SKILLS::containsKey).forEach(word -> found.put(word, SKILLS.get(word)));
        return found;
    }

    private VolunteerRowTest with(VolunteerField field, String text) {
        cells.put(field, text);
        return this;
    }

    private VolunteerEntry entry() {
        return row().entry().orElseThrow();
    }

    private VolunteerFacts facts() {
        return entry().facts();
    }

    private Optional<VolunteerEntry> judged() {
        return row().entry();
    }

    @Test
    void nameAndAddressAreEnough() {
        assertThat(facts().name()).isEqualTo("Ash Alder");
        assertThat(entry().email()).isEqualTo("Ash@it.example");
        assertThat(facts().offersHelp()).isFalse();
        assertThat(with(VolunteerField.SURNAME, "Birch").facts().name()).isEqualTo("Ash Alder Birch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "ash", "ash@it", "ash@it.example, b@it.example", "a b@it.example"})
    void anAddressThatIsNoneIsRefused(String email) {
        assertThat(with(VolunteerField.EMAIL, email).judged()).isEmpty();
    }

    @Test
    void aNameIsThereHasLettersAndIsNotTooLong() {
        assertThat(with(VolunteerField.NAME, "").judged()).isEmpty();
        assertThat(with(VolunteerField.NAME, "42").judged()).isEmpty();
        assertThat(with(VolunteerField.NAME, "a".repeat(Person.NAME_MAX + 1)).judged())
                .isEmpty();
        assertThat(with(VolunteerField.NAME, "a".repeat(Person.NAME_MAX)).judged())
                .isPresent();
    }

    @Test
    void textsThatAreTooLongAreCutAndATelephoneNumberIsLeftEmpty() {
        with(VolunteerField.PHONE, "1".repeat(Person.PHONE_MAX + 1))
                .with(VolunteerField.ROLE_THERE, "r".repeat(Affiliation.ROLE_MAX + 1))
                .with(VolunteerField.HEADLINE, "h".repeat(Volunteer.HEADLINE_MAX + 1))
                .with(VolunteerField.ABOUT, "a".repeat(Volunteer.ABOUT_MAX + 1));
        assertThat(facts().phone()).isNull();
        assertThat(facts().roleThere()).hasSize(Affiliation.ROLE_MAX);
        assertThat(facts().headline()).hasSize(Volunteer.HEADLINE_MAX);
        assertThat(facts().about()).hasSize(Volunteer.ABOUT_MAX);
    }

    @ParameterizedTest
    @CsvSource({
        "Solicitor, SOLICITOR",
        "in-house lawyer, SOLICITOR",
        "Corporate consultant, CONSULTANT",
        "SIGNATORY_STAFF, SIGNATORY_STAFF",
        "Signatory's staff, SIGNATORY_STAFF",
        "peer supporter, PEER",
        "plumber,"
    })
    void kindsAreReadInTheWordsThatPeopleUse(String typed, VolunteerKind kind) {
        assertThat(with(VolunteerField.KIND, typed).facts().kind()).isEqualTo(kind);
    }

    @Test
    void everyKindIsReadAsItIsWritten() {
        for (VolunteerKind kind : VolunteerKind.values()) {
            assertThat(TypedVolunteerKind.of(TypedVolunteerKind.word(kind))).contains(kind);
            assertThat(TypedVolunteerKind.of(kind.name())).contains(kind);
        }
    }

    @Test
    void skillsAreFoundAndOtherWordsProposed() {
        VolunteerEntry entry = with(VolunteerField.SKILLS, "leases; wills, probate\ntax, weaving | 42; tax")
                .entry();
        assertThat(entry.facts().skills()).containsExactly(1L, 2L, 3L);
        assertThat(entry.proposals()).containsExactly("weaving");
        assertThat(with(VolunteerField.SKILLS, "w".repeat(81)).entry().proposals())
                .isEmpty();
    }

    @Test
    void languagesAreNamesOrCodes() {
        assertThat(with(VolunteerField.LANGUAGES, "Welsh, PL; ukr; Klingonese")
                        .facts()
                        .languages())
                .containsExactly("cy", "pl", "uk");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "20, 20", "21,", "-1,", "many,"})
    void aCapacityIsAsTheFormHasIt(String typed, Integer capacity) {
        assertThat(with(VolunteerField.CAPACITY, typed).facts().capacity()).isEqualTo(capacity);
    }

    @ParameterizedTest
    @CsvSource({
        // remote, in person, postcode, miles, then what is taken of them
        "yes, yes, B14 7QH, 5, true, true, 5",
        "no,  yes, B14 7QH, 5, false, true, 5",
        "no,  no,  ,        ,  ,,",
        "no,  yes, B14,     5, false, true, 5",
        "no,  yes, B 14 7,  5, ,,",
        "yes, yes, B14 7QH, ,  true,,",
        "yes, yes, B14 7QH, 201, true,,",
        "yes, ,    B14 7QH, 5, true,,",
        "perhaps, ,        ,  ,  ,,"
    })
    void howSomebodyHelpsFitsTogetherOrIsLeftEmpty(
            String remote, String inPerson, String postcode, String miles, Boolean r, Boolean p, Integer m) {
        with(VolunteerField.REMOTE, remote == null ? "" : remote)
                .with(VolunteerField.IN_PERSON, inPerson == null ? "" : inPerson)
                .with(VolunteerField.POSTCODE, postcode == null ? "" : postcode)
                .with(VolunteerField.TRAVEL_MILES, miles == null ? "" : miles);
        assertThat(new Object[] {facts().remote(), facts().inPerson(), facts().travelMiles()})
                .containsExactly(r, p, m);
    }

    @Test
    void anOrganisationIsNamedByNumberOrName() {
        assertThat(with(VolunteerField.ORGANISATION, "Old  Mill").entry().employer())
                .isEqualTo(new VolunteerEntry.NamedEmployer(null, "Old Mill", null));
        assertThat(with(VolunteerField.ORGANISATION, "1234567.0")
                        .entry()
                        .employer()
                        .number())
                .isEqualTo("1234567");
        assertThat(with(VolunteerField.ORGANISATION, "x".repeat(201)).entry().employer())
                .isEqualTo(VolunteerEntry.NamedEmployer.NONE);
    }

    @Test
    void noHeaderIsKnownForTwoFields() {
        List<String> headers = ImportField.of(VolunteerField.class).stream()
                .flatMap(field -> field.headers().stream()
                        .map(header -> header.replaceAll("[^a-z]", ""))
                        .distinct())
                .toList();
        assertThat(headers).doesNotHaveDuplicates();
        assertThat(VolunteerField.ORGANISATION_POSTCODE.type())
                .as("cells that look like a postcode are the person's")
                .isNotEqualTo(FieldType.POSTCODE);
    }
}
