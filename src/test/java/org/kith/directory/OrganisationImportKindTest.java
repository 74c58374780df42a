package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.imports.Decision;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportTrial;
import org.kith.imports.ImportView;
import org.kith.imports.ImportedThing;
import org.kith.imports.NearChoice;
import org.kith.imports.RowProblem;
import org.kith.imports.RowProblem.Severity;
import org.kith.imports.StagedRow;
import org.kith.privacy.Viewer;
import org.kith.refusal.Refusal;

/** Lists of organisations held against each other and the directory, and what goes in. */
class OrganisationImportKindTest {
    private static final String HEADER = "reg_number,company_number,name,postcode,web,income,fye\n";
    private static final Decision LEAVE_OUT = new Decision(true, false, Map.of());

    private final OrganisationTrial organisations = new OrganisationTrial();
    private final ImportTrial<OrganisationEntry> trial = organisations.trial;

    @AfterEach
    void close() throws SQLException {
        trial.close();
    }

    private List<String> directory(String column) {
        return trial.list("select " + column + " from organisation order by name", row -> row.getString(1));
    }

    @Test
    void theSameListAgainChangesNothing() throws SQLException {
        String list = HEADER
                + "1,,A,B1 1AA,www.a.example.org,500,2020-03-31\n"
                + ",01234567,B,,,,\n"
                + ",,C,B2 2BB,,,\n"
                + "1,,A,,,600,2021-03-31\n";
        trial.applied(list);

        assertThat(trial.counts(trial.judged(list))).isEqualTo(new ImportCounts(0, 0, 3, 1, 0));
        assertThat(trial.list("select pence from organisation_income order by year_end", row -> row.getLong(1)))
                .containsExactly(50_000L, 60_000L);
    }

    @Test
    void countsAddUpToTheRows() throws SQLException {
        trial.applied(HEADER + "1,,A,,,,\n2,,B,,,,\n");

        ImportCounts counts =
                trial.counts(trial.judged(HEADER + "1,,A,,,,\n2,,B,B1 1AA,,,\n3,,C,,,,\n3,,C,,,,\n4,,,,,,\n"));

        assertThat(counts).isEqualTo(new ImportCounts(1, 1, 1, 1, 1));
        assertThat(counts.rows()).isEqualTo(5);
    }

    @Test
    void everyViewIsCountedAndEveryPostcodeArea() throws SQLException {
        trial.applied(HEADER + "1,,A,B1 1AA,www.a.example.org,,\n,,Old Mill Trust,M1 1AA,,,\n");
        trial.sql().update("update organisation set web = 'https://b.example.org' where name = 'A'");

        long id = trial.judged(
                HEADER + "1,,A,B1 1AA,www.c.example.org,,\n1,,A,B1 1AA,,,\n2,,Old Mill Trust Ltd,M1 1AA,,,\n"
                        + "3,,C,CV1 1AA,none at all,,\n4,,D,B1 1AA,,,\n5,,,B1 1AA,,-3,\n");

        assertThat(trial.entries(id))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ImportView.NEAR, 1,
                        ImportView.NEW, 3,
                        ImportView.CHANGED, 0,
                        ImportView.UNCHANGED, 1,
                        ImportView.EDITED, 1,
                        ImportView.FOLDED, 1,
                        ImportView.REFUSED, 1,
                        ImportView.WARNINGS, 1));
        assertThat(trial.figures(id)).containsExactly(Map.entry("B", 2), Map.entry("CV", 1), Map.entry("M", 1));
    }

    @Test
    void emptyCellsEraseNothingAndIncomesAreAdded() throws SQLException {
        trial.applied(HEADER + "1,,A,B1 1AA,www.a.example.org,500,2020-03-31\n");

        long id = trial.judged(HEADER + "1,,A,,,600,2021-03-31\n");
        trial.apply(id, LEAVE_OUT);

        assertThat(trial.rows(id)).singleElement().satisfies(row -> assertThat(row.take())
                .containsExactly("INCOME"));
        assertThat(directory("web")).containsExactly("http://www.a.example.org");
        assertThat(trial.list("select count(*) from organisation_income", row -> row.getInt(1)))
                .containsExactly(2);
    }

    @Test
    void changesAreShownWithOldAndNew() throws SQLException {
        trial.applied(HEADER + "1,,A,B1 1AA,,,\n");

        long id = trial.judged(HEADER + "1,,A,B2 2BB,,,\n");
        List<ImportedThing> things = organisations.kind.things(Viewer.VISITOR, trial.sql(), id, trial.rows(id));

        assertThat(things).singleElement().satisfies(thing -> {
            assertThat(thing.changes()).singleElement().satisfies(change -> {
                assertThat(change.field()).isEqualTo(OrganisationField.POSTCODE);
                assertThat(change.before()).isEqualTo("B1 1AA");
                assertThat(change.after()).isEqualTo("B2 2BB");
            });
            assertThat(thing.path()).startsWith("/directory/organisation?id=");
        });
    }

    @Test
    void aRegistrationNumberIsGivenToTheOneWithTheSameNameAndPostcode() throws SQLException {
        trial.applied(HEADER + ",,A,B1 1AA,,,\n");

        assertThat(trial.counts(trial.judged(HEADER + "1,,A,b11aa,,,\n")).changed())
                .isEqualTo(1);
        assertThat(trial.counts(trial.judged(HEADER + "1,,A,B2 2BB,,,\n")).added())
                .isEqualTo(1);
    }

    @Test
    void aDifferentRegistrationNumberIsADifferentOrganisation() throws SQLException {
        trial.applied(HEADER + "1,01234567,A,B1 1AA,,,\n");

        assertThat(trial.counts(trial.judged(HEADER + "2,01234567,A,B1 1AA,,,\n"))
                        .added())
                .isEqualTo(1);
        assertThat(trial.counts(trial.judged(HEADER + "8,,Z,B1 1AA,,,\n9,,Z,B1 1AA,,,\n"))
                        .added())
                .isEqualTo(2);
    }

    @Test
    void withoutRegistrationNumberTheCompanyNumberDecidesAndDoubtIsRefused() throws SQLException {
        trial.applied(HEADER + "1,01234567,A,,,,\n");
        assertThat(trial.counts(trial.judged(HEADER + ",1234567,Renamed,,,,\n")).changed())
                .isEqualTo(1);

        trial.applied(HEADER + "2,01234567,B,,,,\n");
        long doubtful = trial.judged(HEADER + ",01234567,A,,,,\n");
        assertThat(trial.counts(doubtful).refused()).isEqualTo(1);
        assertThat(trial.problems(doubtful, Severity.REFUSAL))
                .extracting(RowProblem::key)
                .containsExactly("directory.import.problem.severalInDirectory");
    }

    @Test
    void whereSeveralOfTheListCouldBeMeantTheRowIsRefused() {
        long id = trial.judged("reg_number,company_number,name\n,01234567,C\n1,01234567,A\n2,01234567,B\n");

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(2, 0, 0, 0, 1));
        assertThat(trial.problems(id, Severity.REFUSAL))
                .extracting(RowProblem::key)
                .containsExactly("directory.import.problem.severalInFile");
    }

    @Test
    void twoOrganisationsOfAListAreNeverOneOfTheDirectory() throws SQLException {
        trial.applied(HEADER + "1,01234567,A,,,,\n");

        long id = trial.judged(HEADER + ",01234567,B,,,,\n1,,A,,,,\n");

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(0, 0, 1, 0, 1));
        assertThat(trial.problems(id, Severity.REFUSAL)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("directory.import.problem.claimed");
            assertThat(problem.arguments()).containsExactly(3L);
        });
    }

    @Test
    void whatAPersonEditedSinceStaysUnlessTheListSaysSomethingNewAndItIsChosen() throws SQLException {
        trial.applied(HEADER + "1,,A,B1 1AA,www.a.example.org,,\n");
        trial.sql().update("update organisation set web = 'https://b.example.org', version = version + 1");

        long same = trial.judged(HEADER + "1,,A,B1 1AA,www.a.example.org,,\n");
        assertThat(trial.counts(same).unchanged()).isEqualTo(1);
        assertThat(trial.rows(same).getFirst().kept()).isEmpty();

        long news = trial.judged(HEADER + "1,,A,B2 2BB,www.c.example.org,,\n");
        StagedRow row = trial.rows(news).getFirst();
        assertThat(row.take()).containsExactly("POSTCODE");
        assertThat(row.kept()).containsExactly("WEB");
        trial.apply(news, Decision.PLAIN);
        assertThat(directory("web")).containsExactly("https://b.example.org");
        assertThat(directory("postcode")).containsExactly("B2 2BB");

        long chosen = trial.judged(HEADER + "1,,A,B2 2BB,www.d.example.org,,\n");
        trial.apply(chosen, new Decision(false, true, Map.of()));
        assertThat(directory("web")).containsExactly("http://www.d.example.org");
    }

    @Test
    void whatAPersonErasedIsNotBroughtBack() throws SQLException {
        trial.applied(HEADER + "1,,A,,www.a.example.org,,\n");
        trial.sql().update("update organisation set web = null");

        assertThat(trial.counts(trial.judged(HEADER + "1,,A,,www.a.example.org,,\n"))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void anImportWithoutAColumnLeavesTheLastWordOnItToTheImportBefore() throws SQLException {
        trial.applied(HEADER + "1,,A,B1 1AA,www.a.example.org,,\n");
        trial.applied("reg_number,name,postcode\n1,A,B2 2BB\n");

        long id = trial.judged(HEADER + "1,,A,B2 2BB,www.b.example.org,,\n");

        assertThat(trial.rows(id).getFirst().take()).containsExactly("WEB");
    }

    @Test
    void oneThatIsMuchLikeAKnownOneAtTheSamePostcodeIsAskedAbout() throws SQLException {
        trial.applied(HEADER + ",,Old Mill Trust,B1 1AA,,,\n");

        long id = trial.judged(HEADER + "1,,The Old Mill Trust Ltd,B1 1AA,,,\n2,,New Hall,B1 1AA,,,\n");
        assertThat(trial.rows(id).getFirst().nearId()).isNotNull();
        assertThat(trial.rows(id).get(1).nearId()).isNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trial.apply(id, Decision.PLAIN))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("imports.refusal.undecided"));

        trial.choose(id, 2, NearChoice.SAME);
        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        assertThat(trial.entries(id)).as("to think of again").containsEntry(ImportView.NEAR, 1);
        trial.choose(id, 2, NearChoice.OTHER);
        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
        trial.apply(id, Decision.PLAIN);
        assertThat(directory("name")).hasSize(3);
    }

    @Test
    void twoCannotBothBeTheSameKnownOne() throws SQLException {
        trial.applied(HEADER + ",,Old Mill Trust,B1 1AA,,,\n");
        long id = trial.judged(HEADER + "1,,The Old Mill Trust,B1 1AA,,,\n2,,Old Mill Trust Ltd,B1 1AA,,,\n");

        trial.choose(id, 2, NearChoice.SAME);
        trial.choose(id, 3, NearChoice.SAME);

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(0, 1, 0, 0, 1));
        assertThat(trial.problems(id, RowProblem.Severity.REFUSAL))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.key()).isEqualTo("directory.import.problem.claimed");
                });
    }

    @Test
    void twoThatAreMuchAlikeInTheFileAreTold() throws SQLException {
        long id = trial.judged(HEADER + ",,Old Mill Trust,B1 1AA,,,\n,,The Old Mill Trust Ltd,B1 1AA,,,\n"
                + ",,Old Mill Trust,B2 2BB,,,\n,,New Hall,B1 1AA,,,\n1,,Old Mill Trust Limited,B1 1AA,,,\n"
                + "2,,Old Mill Trust Ltd,B1 1AA,,,\n");

        assertThat(trial.counts(id).added()).isEqualTo(6);
        assertThat(trial.problems(id, RowProblem.Severity.WARNING))
                .allSatisfy(problem -> assertThat(problem.key()).isEqualTo("directory.import.problem.likeInFile"))
                .extracting(RowProblem::line)
                .containsExactly(3L, 6L, 7L);
    }

    @Test
    void aFieldThatIsTheSameForAllComesFromTheMapping() throws SQLException {
        long id = trial.judged(
                "name\nA\nB\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("LEGAL_FORM", "CHARITABLE_TRUST"));
        trial.apply(id, Decision.PLAIN);

        assertThat(directory("legal_form")).containsExactly("CHARITABLE_TRUST", "CHARITABLE_TRUST");
    }
}
