package org.kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kith.imports.FieldMerge;
import org.kith.imports.LastWord;
import org.kith.imports.Matching;
import org.kith.imports.RowVerdict;
import org.kith.imports.Sql;
import org.kith.imports.Verdict;

/** Holds the rows of known organisations against what the directory says and what the last import said, field by field. */
final class OrganisationComparison {
    /** A page of rows whose organisation is known, cut off before anything is joined to it, with the facts of the file, of the directory and of the last import. */
    private static final String PAGE =
            "select r.line, r.target_id, o.version, " + StagedOrganisations.columns("s", "f_")
                    + ", " + StagedOrganisations.columns("o", "o_") + ", " + StagedOrganisations.columns("l", "b_")
                    + " from (select import_id, line, target_id from list_import_row where import_id = ?"
                    + " and verdict = 'UNCHANGED' and line > ? order by import_id, line limit ?) r join staged_organisation s on s.import_id = r.import_id and s.line = r.line"
                    + " join organisation o on o.id = r.target_id"
                    + " left join staged_organisation l on l.import_id = o.base_import_id and l.line = o.base_line"
                    + " order by r.line";

    /** Rows with an income, their own or one of a row folded into them, that the directory does not know so. */
    private static final String INCOMES = "update list_import_row set take = take || ' INCOME ', verdict = 'CHANGED'"
            + " where import_id = ? and line in (select w.line from staged_organisation_income s"
            + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
            + " join list_import_row w on w.import_id = r.import_id and w.line = coalesce(r.same_as, r.line)"
            + " where s.import_id = ? and w.verdict in ('CHANGED', 'UNCHANGED')"
            + " and not exists (select 1 from organisation_income i where i.organisation_id = w.target_id"
            + " and i.year_end = s.year_end and i.pence = s.pence))";

    private final Matching matching;

    OrganisationComparison(Matching matching) {
        this.matching = matching;
    }

    /** Every known row counts as unchanged before. */
    void compare() throws SQLException {
        long line = 0;
        List<RowVerdict> page;
        do {
            long after = line;
            page = matching.step(
                    sql -> sql.list(PAGE, OrganisationComparison::compared, matching.importId(), after, Sql.BATCH));
            for (RowVerdict verdict : page) {
                matching.verdict(verdict);
                line = verdict.line();
            }
        } while (page.size() == Sql.BATCH);
        matching.flush();
        matching.step(sql -> sql.update(INCOMES, matching.importId(), matching.importId()));
    }

    private static RowVerdict compared(ResultSet row) throws SQLException {
        OrganisationFacts file = StagedOrganisations.facts(row, "f_");
        OrganisationFacts now = StagedOrganisations.facts(row, "o_");
        OrganisationFacts base = StagedOrganisations.facts(row, "b_");
        List<OrganisationField> taken = new ArrayList<>();
        List<OrganisationField> edited = new ArrayList<>();
        LastWord last = LastWord.SAME;
        for (OrganisationField field : OrganisationField.values()) {
            last = last.and(field.of(base), field.of(file));
            switch (FieldMerge.of(field.of(now), field.of(base), field.of(file))) {
                case TAKEN -> taken.add(field);
                case EDITED -> edited.add(field);
                case STAYS -> {}
            }
        }
        return new RowVerdict(
                row.getLong("line"),
                taken.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED,
                null,
                row.getLong("target_id"),
                null,
                row.getInt("version"),
                null,
                taken,
                edited,
                last);
    }
}
