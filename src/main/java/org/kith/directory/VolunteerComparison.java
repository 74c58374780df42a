package org.kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.kith.imports.Matching;
import org.kith.imports.RowProblem;
import org.kith.imports.RowVerdict;
import org.kith.imports.Sql;
import org.kith.imports.Verdict;

/** Holds rows against what is known of their people, field by field, and refuses what a form would. */
final class VolunteerComparison {
    private static final String PAGE = "select r.line, r.target_id, " + KnownPeople.VERSION + " as known_version, "
            + StagedVolunteers.columns("s", "f_") + ", " + KnownPeople.columns("o_") + ", "
            + StagedVolunteers.columns("b", "b_") + ", " + joined("s.organisation_id") + " as file_member, "
            + joined("coalesce(v.employer_id, a.organisation_id)") + " as now_member,"
            + " (select count(*) from account_role g where g.account_id = p.account_id) as roles"
            + " from (select import_id, line, target_id from list_import_row where import_id = ?"
            + " and verdict in ('NEW', 'UNCHANGED') and line > ? order by import_id, line limit ?) r join staged_volunteer s on s.import_id = r.import_id and s.line = r.line"
            + " left join person p on p.id = r.target_id" + KnownPeople.PARTS
            + " left join staged_volunteer b on b.import_id = p.base_import_id and b.line = p.base_line"
            + " order by r.line";

    private final Matching matching;
    private final LocalDate today;
    private final LongUnaryOperator meant;
    private final List<RowProblem> problems = new ArrayList<>();
    private boolean administrator;

    /** @param meant the skill that an id means by now */
    VolunteerComparison(Matching matching, LocalDate today, LongUnaryOperator meant) {
        this.matching = matching;
        this.today = today;
        this.meant = meant;
    }

    /** How many memberships an organisation has on a day that is given twice. */
    private static String joined(String organisation) {
        return "(select count(*) from membership m where m.organisation_id = " + organisation
                + " and m.joined_on <= ? and (m.left_on is null or m.left_on > ?))";
    }

    /** Every row is new or counts as unchanged before. */
    void compare() throws SQLException {
        administrator = matching.step(sql -> sql.number(
                        "select count(*) from list_import i join account_role g on g.account_id = i.uploaded_by"
                                + " where i.id = ? and g.role = 'ADMINISTRATOR'",
                        matching.importId())
                > 0);
        long line = 0;
        List<RowVerdict> page;
        do {
            long after = line;
            page = matching.step(sql ->
                    sql.list(PAGE, this::compared, today, today, today, today, matching.importId(), after, Sql.BATCH));
            for (RowVerdict verdict : page) {
                matching.verdict(verdict);
                line = verdict.line();
            }
        } while (page.size() == Sql.BATCH);
        matching.flush();
        matching.problems(problems);
    }

    private RowVerdict compared(ResultSet row) throws SQLException {
        long line = row.getLong("line");
        Long person = Sql.id(row, "target_id");
        VolunteerFacts file = facts(row, "f_");
        VolunteerMerge merge = new VolunteerMerge(line, file, facts(row, "o_"), facts(row, "b_"));
        RowProblem refusal = refusal(line, person, file, merge, row);
        if (refusal != null) {
            problems.add(refusal);
            return RowVerdict.of(line, Verdict.REFUSED);
        }
        problems.addAll(merge.problems());
        Verdict known = merge.taken().isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED;
        return new RowVerdict(
                line,
                person == null ? Verdict.NEW : known,
                null,
                person,
                null,
                row.getObject("known_version", Integer.class),
                null,
                merge.taken(),
                merge.edited(),
                merge.last());
    }

    private VolunteerFacts facts(ResultSet row, String prefix) throws SQLException {
        return StagedVolunteers.facts(row, prefix).meaning(meant);
    }

    /** Why the row cannot go in; null when it can. */
    private RowProblem refusal(long line, Long person, VolunteerFacts file, VolunteerMerge merge, ResultSet row)
            throws SQLException {
        if (person == null && file.kind() == null && file.organisationId() == null) {
            return RowProblem.refusal(line, null, "directory.volunteers.problem.noPart", file.name());
        }
        if (person != null && merge.touches() && row.getInt("roles") > 0 && !administrator) {
            return RowProblem.refusal(line, null, "directory.volunteers.problem.notYours", file.name());
        }
        if (merge.makesPeer() && row.getInt(merge.moves() ? "file_member" : "now_member") == 0) {
            return RowProblem.refusal(
                    line, VolunteerField.KIND, "directory.volunteers.problem.peerNeedsMember", file.name());
        }
        return null;
    }
}
