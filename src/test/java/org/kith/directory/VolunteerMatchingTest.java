package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportTrial;
import org.kith.imports.NearChoice;
import org.kith.imports.RowProblem;
import org.kith.imports.StagedRow;
import org.kith.privacy.Audience;

/** Whom rows with an address that nobody has could be; a volunteer with the id 10 is known. */
class VolunteerMatchingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final String HEADER = "name,email,kind,in person,postcode,miles\n";
    private static final long LINE = 2;

    private final VolunteerImportKind kind = new VolunteerImportKind();
    private final ImportTrial<VolunteerEntry> trial = new ImportTrial<>(kind, TODAY);

    @BeforeEach
    void aKnownVolunteer() throws SQLException {
        kind.clock = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        trial.sql()
                .update("insert into account (id, version, email, enabled, session_stamp, created_at)"
                        + " values (9, 1, 'ash@it.example', true, 0, current_timestamp)");
        trial.sql()
                .update("insert into person (id, version, account_id, name, name_audience, email, email_audience,"
                        + " phone_audience) values (10, 1, 9, 'Ash Alder', 'MEMBERS', 'ash@it.example', 'PRIVATE',"
                        + " 'PRIVATE')");
        trial.sql()
                .update("insert into volunteer (id, version, person_id, kind, headline_audience, about_audience,"
                        + " skills_audience, remote, in_person, postcode, area, travel_miles, where_audience,"
                        + " languages_audience, capacity, paused, updated_at) values (11, 1, 10, 'SOLICITOR', 'MEMBERS',"
                        + " 'MEMBERS', 'MEMBERS', true, true, 'B1', 'B', 10, 'MEMBERS', 'MEMBERS', 1, false,"
                        + " current_timestamp)");
    }

    @AfterEach
    void close() throws SQLException {
        trial.close();
    }

    private static String row(String name, String address, String postcode) {
        return name + "," + address + ",solicitor,yes," + postcode + ",10\n";
    }

    private List<Long> near(String rows) {
        return trial.rows(trial.judged(HEADER + rows)).stream()
                .map(StagedRow::nearId)
                .toList();
    }

    @Test
    void muchTheSameNameAtTheSamePostcodeIsAskedAbout() {
        assertThat(near(row("Ash Alder", "ash@other.example", "B1 1AA"))).containsExactly(10L);
        assertThat(near(row("ash  ALDER.", "ash@other.example", "b11aa"))).containsExactly(10L);
    }

    @Test
    void anotherNameOrPlaceIsSomebodyElse() {
        assertThat(near(row("Birch Alder", "birch@other.example", "B1 1AA"))).containsOnlyNulls();
        assertThat(near(row("Ash Alder", "ash@other.example", "B2 2BB"))).containsOnlyNulls();
        assertThat(near(row("Ash Alder", "ash@other.example", ""))).containsOnlyNulls();
    }

    @Test
    void whoKeepsTheirPlaceToThemselvesIsNotGivenAwayByIt() throws SQLException {
        trial.sql().update("update volunteer set where_audience = ?", Audience.PRIVATE);

        assertThat(near(row("Ash Alder", "ash@other.example", "B1 1AA"))).containsOnlyNulls();
    }

    @Test
    void whoIsInTheFileUnderTheirOwnAddressIsNobodyElse() {
        assertThat(near(row("Ash Alder", "ash@other.example", "B1 1AA") + row("Ash Alder", "ash@it.example", "B1 1AA")))
                .containsOnlyNulls();
    }

    @Test
    void whatIsDecidedHoldsAndCanBeThoughtOfAgain() throws SQLException {
        long id = trial.judged(HEADER + row("Ash Alder", "ash@other.example", "B1 1AA"));

        trial.choose(id, LINE, NearChoice.SAME);
        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        assertThat(trial.rows(id).getFirst().targetId()).isEqualTo(10);
        assertThat(trial.rows(id).getFirst().nearId()).isEqualTo(10);

        trial.choose(id, LINE, NearChoice.OTHER);
        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
    }

    @Test
    void twoCannotBothBeTheSame() throws SQLException {
        long id = trial.judged(HEADER
                + row("Ash Alder", "ash@other.example", "B1 1AA")
                + row("Ash Alder", "alder@other.example", "B1 1AA"));

        trial.choose(id, LINE, NearChoice.SAME);
        trial.choose(id, LINE + 1, NearChoice.SAME);

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(0, 0, 1, 0, 1));
        assertThat(trial.problems(id, RowProblem.Severity.REFUSAL))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(LINE + 1);
                    assertThat(problem.key()).isEqualTo("directory.volunteers.problem.claimed");
                    assertThat(problem.arguments()).containsExactly(LINE);
                });
    }
}
