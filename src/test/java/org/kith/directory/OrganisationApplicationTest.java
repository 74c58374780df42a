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
import org.kith.imports.RowProblem;
import org.kith.imports.RowProblem.Severity;
import org.kith.imports.StagedRow;
import org.kith.refusal.Refusal;

/** What lists of organisations do to the directory as a whole: undoing, members, signatories, the index. */
class OrganisationApplicationTest {
    private static final String HEADER = "reg_number,company_number,name,postcode,web,income,fye\n";

    private final OrganisationTrial organisations = new OrganisationTrial();
    private final ImportTrial<OrganisationEntry> trial = organisations.trial;

    @AfterEach
    void close() throws SQLException {
        trial.close();
    }

    @Test
    void undoingSetsEverythingBack() throws SQLException {
        trial.applied(HEADER + "1,,A,B1 1AA,www.a.example.org,500,2020-03-31\n2,,B,,,,\n");
        List<String> before = whole();

        long id = trial.judged(HEADER
                + "1,,A,B2 2BB,www.b.example.org,600,2020-03-31\n2,,B,,www.new.example.org,,\n3,,C,,,700,2021-03-31\n");
        trial.apply(id, new Decision(false, false, Map.of("members", List.of("ALL"), "signatories", List.of("ALL"))));
        assertThat(whole()).isNotEqualTo(before);
        trial.undo(id);

        assertThat(whole()).isEqualTo(before);
        long again = trial.judged(HEADER + "1,,A,B1 1AA,www.c.example.org,,\n");
        assertThat(trial.rows(again).getFirst().take()).containsExactly("WEB");
    }

    /** All that an import writes, but for versions. */
    private List<String> whole() {
        return trial.list(
                "select concat_ws('|', o.name, o.postcode, o.area, o.web, i.year_end, i.pence, m.joined_on, s.id)"
                        + " from organisation o left join organisation_income i on i.organisation_id = o.id"
                        + " left join membership m on m.organisation_id = o.id"
                        + " left join signature s on s.organisation_id = o.id order by o.name, i.year_end",
                row -> row.getString(1));
    }

    @Test
    void whatSomebodyTouchedSinceCannotBeUndone() throws SQLException {
        long id = trial.applied(HEADER + "1,,A,,,,\n");
        trial.sql().update("update organisation set version = version + 1");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trial.undo(id))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("imports.refusal.touched"));
    }

    @Test
    void someBecomeMembersByAreaOrRegistrationNumberAndNobodyTwice() throws SQLException {
        String list = HEADER + "1,,A,B1 1AA,,,\n2,,B,CV1 2AB,,,\nSC3,,C,,,,\n4,,D,BB1 1AA,,,\n";
        Decision some = new Decision(
                false,
                false,
                Map.of("members", List.of("SOME"), "areas", List.of("B"), "numbers", List.of(" sc 3 \n;2,")));

        trial.apply(trial.judged(list), some);
        trial.apply(trial.judged(list), some);

        assertThat(trial.list(
                        "select o.name from organisation o join membership m on m.organisation_id = o.id order by o.name",
                        row -> row.getString(1)))
                .containsExactly("A", "B", "C");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> trial.apply(
                        trial.judged(list),
                        new Decision(false, false, Map.of("members", List.of("SOME"), "numbers", List.of("99")))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("numbers"));
    }

    @Test
    void aRowSaysWhoIsAMemberOrASignatoryAndUnderWhichThemes() throws SQLException {
        String list = "name,postcode,member,signatory,themes\n"
                + "A,B1 1AA,yes,no,\n"
                + "B,B2 2BB,,,\"Buy local, good-employer; Buy moon\"\n"
                + "C,B3 3AA,,Y,\n"
                + "C,B3 3AA,,,Ethical procurement\n";
        long id = trial.judged(list);
        assertThat(trial.problems(id, Severity.WARNING))
                .extracting(RowProblem::key)
                .containsExactly("directory.import.problem.theme");
        trial.apply(id, Decision.PLAIN);

        assertThat(roles()).containsExactly("A member", "B buy-local", "B good-employer", "C ethical-procurement");
        long again = trial.judged(list);
        assertThat(trial.counts(again)).isEqualTo(new ImportCounts(0, 0, 3, 1, 0));
        long more = trial.judged("name,postcode,member,themes\nA,B1 1AA,yes,Buy local\nC,B3 3AA,,Buy local\n");
        assertThat(trial.rows(more))
                .extracting(StagedRow::take)
                .containsExactly(List.of("SIGNATORY", "THEMES"), List.of("THEMES"));
        trial.apply(more, Decision.PLAIN);
        trial.undo(more);
        assertThat(roles()).containsExactly("A member", "B buy-local", "B good-employer", "C ethical-procurement");
    }

    private List<String> roles() {
        return trial.list(
                "select o.name || ' member' as said from organisation o join membership m on m.organisation_id = o.id"
                        + " union all select o.name || ' ' || t.theme_key from organisation o"
                        + " join signature s on s.organisation_id = o.id"
                        + " left join signature_theme t on t.signature_id = s.id order by said",
                row -> row.getString(1));
    }

    @Test
    void theIndexIsToldOfWhatIsNewOrChangedAlone() throws SQLException {
        trial.applied(HEADER + "1,,A,,,,\n2,,B,,,,\n");
        organisations.changed.clear();

        trial.applied(HEADER + "1,,A,B1 1AA,,,\n2,,B,,,,\n3,,C,,,,\n");

        assertThat(organisations.changed).hasSize(2);
    }
}
