package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.directory.LegalForm;
import org.kith.directory.OrganisationEdit;
import org.kith.directory.OrganisationExports;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.OrganisationImportKind;
import org.kith.directory.Organisations;
import org.kith.directory.Postcode;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.ImportState;
import org.kith.imports.ImportView;
import org.kith.imports.Imports;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.sheet.SheetFile;
import org.kith.sheet.SheetReader;
import org.kith.sheet.SheetRow;
import org.kith.sheet.SheetWriter.Format;
import org.kith.web.Texts;

/** What goes out as a list comes in again as the same, and nobody takes out what they may not see. */
@ArquillianTest
class ExportsIT {
    private static final Duration INDEX = Duration.ofSeconds(20);
    private static final Patience JUDGING = Patience.ofSeconds(60);

    /** More than the export reads at once. */
    private static final int MANY = 1_100;

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(ExportsIT.class, Fixture.class, Patience.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    OrganisationExports exports;

    @Inject
    Organisations organisations;

    @Inject
    Imports imports;

    @Inject
    ImportMappings mappings;

    @Inject
    ImportPages reading;

    @Inject
    SearchIndex index;

    @Inject
    Texts texts;

    private Viewer coordinator;
    private String word;
    private Path file;

    @BeforeEach
    void aCoordinator() throws IOException {
        coordinator = fixture.administrator();
        word = "w" + Fixture.unique(); // of no other test, which share the database
        file = Files.createTempFile("kith-exports-", ".sheet");
    }

    @AfterEach
    void deleteTheFile() throws IOException {
        Files.delete(file);
    }

    private OrganisationFacts facts(String name, String activities) {
        return new OrganisationFacts(
                name,
                null,
                null,
                null,
                Postcode.of("B14 7QH").orElseThrow(),
                null,
                null,
                null,
                activities + " " + word,
                null,
                new TreeMap<>());
    }

    /** One for each legal form, with everything that is known of an organisation. */
    private OrganisationFacts facts(LegalForm form) {
        int n = form.ordinal();
        int number = 1_000_000 + (int) (Math.random() * 6_000_000);
        return new OrganisationFacts(
                form + " " + word,
                number + "-" + n,
                "SC" + (100_000 + number % 800_000),
                form,
                Postcode.of("EH1 1AA").orElseThrow(),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(1066 + n, 2, 3),
                "https://choir.example/?a=1&b=" + n,
                "All of it " + word,
                "To sing, \"for the public benefit\"",
                new TreeMap<>(Map.of(LocalDate.of(2023, 3, 31), 12_345L, LocalDate.of(2025, 3, 31), 7_500_000L + n)));
    }

    private List<OrganisationFacts> nasty() {
        List<OrganisationFacts> nasty = new ArrayList<>(List.of(
                facts("=1+1 Choir " + word, "=HYPERLINK(\"https://evil.example\")"),
                facts("+44 Choir " + word, "+1\n=2\n@3"),
                facts("-Choir- " + word, "- we sing\n- we eat"),
                facts("@Choir " + word, "'tis"),
                facts("'=Choir' " + word, "''=twice"),
                facts("\"Quoted\", \"twice\" " + word, "a \"quotation\", a comma; a semicolon | a bar"),
                facts("Choir 👩‍👩‍👧 " + word, "We sing 🎶 for 😀\n\nand _x000D_ for ﬁve £ and 5 €"),
                facts("Côr Ŵyllt " + word, "<b>&amp;</b> ]]> \\ \\n"),
                facts("＝Wide Choir " + word, "=cmd|' /C calc'!A0"),
                facts("x".repeat(191) + word, "y".repeat(3_980))));
        for (LegalForm form : LegalForm.values()) {
            nasty.add(facts(form));
        }
        return nasty;
    }

    private List<SheetRow> exported(Viewer viewer, Format format, Map<String, Set<String>> chosen, Sort sort)
            throws IOException {
        assertThat(index.awaitCommitted(INDEX)).isTrue();
        DirectoryQuery query = new DirectoryQuery(word, chosen, sort);
        try (OutputStream out = Files.newOutputStream(file)) {
            exports.found(viewer, query, phrase -> texts.get(phrase.key()), format, "organisations", out);
        }
        List<SheetRow> rows = new ArrayList<>();
        SheetFile sheet = SheetFile.recognise(file, "list." + format.extension());
        try (SheetReader list = sheet.open(sheet.dialect())) {
            for (Optional<SheetRow> row = list.next(); row.isPresent(); row = list.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private List<String> names(Viewer viewer) throws IOException {
        return exported(viewer, Format.CSV, Map.of(), Sort.NAME).stream()
                .map(row -> row.cell(0))
                .toList();
    }

    /** What an import of the file would do. */
    private ImportCounts importedAgain(Format format) {
        long id = imports.upload(coordinator, OrganisationImportKind.NAME, "again." + format.extension(), file);
        mappings.map(coordinator, id, reading.mapping(coordinator, id).mapping(), null);
        assertThat(JUDGING.until(() -> reading.state(coordinator, id) == ImportState.JUDGED))
                .isTrue();
        assertThat(reading.preview(coordinator, id, ImportView.WARNINGS, 1).problems())
                .allSatisfy(problem -> assertThat(problem.key())
                        .as("a workbook has texts that start with an equals sign as they are, which is told")
                        .isEqualTo(format == Format.XLSX ? "imports.problem.formula" : "no problem"));
        return reading.preview(coordinator, id, null, 1).file().counts();
    }

    private void changesNothing(Format format) throws IOException {
        List<OrganisationFacts> nasty = nasty();
        nasty.forEach(fixture::organisation);

        List<SheetRow> rows = exported(coordinator, format, Map.of(), Sort.RELEVANCE);

        assertThat(rows.stream().map(row -> row.cell(0)))
                .containsExactlyInAnyOrderElementsOf(
                        nasty.stream().map(OrganisationFacts::name).toList());
        assertThat(importedAgain(format)).isEqualTo(new ImportCounts(0, 0, nasty.size(), 0, 0));
    }

    @Test
    void outAndInAgainAsCsvChangesNothing() throws IOException {
        changesNothing(Format.CSV);
    }

    @Test
    void outAndInAgainAsAWorkbookChangesNothing() throws IOException {
        changesNothing(Format.XLSX);
    }

    @Test
    void whatAMemberTypedIntoItsPageComesInUnchanged() throws IOException {
        long id = fixture.organisation(facts("Alder Choir " + word, ""));
        organisations.edit(
                coordinator,
                id,
                organisations.page(coordinator, id).version(),
                new OrganisationEdit(
                        "Alder  Choir\u00A0" + word,
                        LegalForm.OTHER,
                        "b147qh",
                        null,
                        "HTTPS://Choir.Example/Songs",
                        "We\tsing\u200B\r\nand eat " + word));

        assertThat(exported(coordinator, Format.CSV, Map.of(), Sort.NAME)).hasSize(1);
        assertThat(importedAgain(Format.CSV)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    }

    @Test
    void allPagesOfTheResultAreThereInItsOrder() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String name = "Choir %05d %s".formatted(i, word);
            names.add(name);
            fixture.organisation(facts(name, "Sings"));
        }

        assertThat(names(coordinator)).isEqualTo(names);
        assertThat(importedAgain(Format.CSV)).isEqualTo(new ImportCounts(0, 0, MANY, 0, 0));
    }

    @Test
    void onlyWhatTheFiltersLeaveIsThere() throws IOException {
        fixture.join(fixture.organisation(facts("Member Choir " + word, "Sings")));
        fixture.organisation(facts("Other Choir " + word, "Sings"));

        assertThat(exported(coordinator, Format.CSV, Map.of(Facets.WHO, Set.of("MEMBER")), Sort.NAME))
                .singleElement()
                .satisfies(row -> assertThat(row.cell(0)).isEqualTo("Member Choir " + word));
    }

    @Test
    void everybodyTakesOutWhatTheyMaySee() throws IOException {
        String open = "Open Choir " + word;
        String closed = "Closed Choir " + word;
        fixture.organisation(facts(open, "Sings"));
        long hidden = fixture.organisation(facts(closed, "Sings"));
        organisations.showTo(coordinator, hidden, Audience.COORDINATORS);
        Viewer member = fixture.personOf(coordinator, fixture.member("Members " + Fixture.unique()));

        assertThat(names(coordinator)).containsExactly(closed, open);
        assertThat(Files.readString(file)).contains("B14 7QH");
        assertThat(names(member)).containsExactly(open);
        assertThat(Files.readString(file)).contains("B14").doesNotContain("B14 7QH");
        assertThat(names(Viewer.VISITOR)).containsExactly(open);
        assertThat(Files.readString(file)).doesNotContain("B14 7QH");
    }

    /** The index may be behind: what it still finds is held against the database. */
    @Test
    void whatIsHiddenSinceIsNotTakenOut() throws IOException {
        fixture.organisation(facts("Open Choir " + word, "Sings"));
        long hidden = fixture.organisation(facts("Closed Choir " + word, "Sings"));
        assertThat(names(Viewer.VISITOR)).hasSize(2);
        fixture.hideUntold(hidden);

        assertThat(names(Viewer.VISITOR)).containsExactly("Open Choir " + word);
    }
}
