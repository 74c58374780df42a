package org.kith.directory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kith.imports.Application;
import org.kith.imports.LastWord;
import org.kith.imports.Sql;
import org.kith.privacy.Audience;

/** Takes the rows of an import into the directory, by statements over all of them at once. */
final class OrganisationApplication {
    private static final String FACTS = String.join(", ", StagedOrganisations.FACTS);

    /** Keys that a row may need: the first for the organisation, then one for a membership and one for a signature. */
    static final int KEYS = 3;

    /** Lines of one statement. */
    private static final long SLICE = 5_000;

    /** The rows that say something, with their facts. */
    private static final String STAGED =
            " from list_import_row r join staged_organisation f on f.import_id = r.import_id"
                    + " and f.line = r.line where r.import_id = ? and r.verdict ";

    /** Incomes beside the row that goes in: their own, or the one that theirs is folded into. */
    private static final String SAID = " from staged_organisation_income s"
            + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
            + " join list_import_row w on w.import_id = r.import_id and w.line = coalesce(r.same_as, r.line)";

    /** Incomes of changed organisations that are new or other than before; one for each organisation and year. */
    private static final String INCOMES_OF_CHANGED = SAID
            + " left join organisation_income i on i.organisation_id = w.target_id and i.year_end = s.year_end"
            + " where s.import_id = ? and w.verdict = 'CHANGED'"
            + " and (i.pence is null or i.pence <> s.pence)";

    private static final String INCOMES_OF_CHANGED_UNKNOWN = INCOMES_OF_CHANGED + " and i.pence is null";

    private final Sql sql;
    private final Application application;
    private final long importId;

    OrganisationApplication(Sql sql, Application application) {
        this.sql = sql;
        this.application = application;
        this.importId = application.importId();
    }

    void apply() throws SQLException {
        if (remember() > 0) {
            int incomes = rememberIncomes();
            fillGaps();
            change();
            if (incomes > 0) {
                changeIncomes();
            }
        }
        add();
    }

    /** What known organisations were before, so that this can be undone. Returns how many. */
    private int remember() throws SQLException {
        return slices(
                "insert into organisation_before (import_id, organisation_id, base_import_id, base_line, " + FACTS
                        + ") select r.import_id, o.id, o.base_import_id, o.base_line, "
                        + StagedOrganisations.FACTS.stream()
                                .map(column -> "case when " + taken("r", column) + " then o." + column + " end")
                                .collect(Collectors.joining(", "))
                        + " from list_import_row r join organisation o on o.id = r.target_id where r.import_id = ? and "
                        + LastWord.IT_IS,
                "r.line",
                importId);
    }

    private int rememberIncomes() throws SQLException {
        return sql.update(
                "insert into organisation_income_before (import_id, organisation_id, year_end, pence)"
                        + " select ?, w.target_id, s.year_end, i.pence" + INCOMES_OF_CHANGED,
                importId,
                importId);
    }

    /** This file will be the last word: where it says nothing, what was the last word so far still counts as said. */
    private void fillGaps() throws SQLException {
        sql.update(
                "merge into staged_organisation f using (select r.import_id, r.line, " + each("l.%1$s")
                        + " from list_import_row r join organisation o on o.id = r.target_id"
                        + " join staged_organisation l on l.import_id = o.base_import_id and l.line = o.base_line"
                        + " where r.import_id = ? and r.gaps and " + LastWord.IT_IS
                        + ") s on (f.import_id = s.import_id and f.line = s.line) when matched then update set "
                        + each("%1$s = coalesce(f.%1$s, s.%1$s)"),
                importId);
    }

    /** Takes in what is taken of a row, and has it be the last word on its organisation. */
    private void change() throws SQLException {
        slices(
                "merge into organisation o using (select r.target_id, r.verdict, r.take, r.import_id, r.line, "
                        + each("f.%1$s")
                        + " from list_import_row r join staged_organisation f on f.import_id = r.import_id"
                        + " and f.line = r.line where r.import_id = ? and " + LastWord.IT_IS,
                "r.line",
                ") s on (o.id = s.target_id) when matched then update set base_import_id = s.import_id, base_line = s.line, "
                        + takenFacts()
                        + ", version = case when s.verdict = 'CHANGED' then o.version + 1 else o.version end,"
                        + " updated_at = case when s.verdict = 'CHANGED' then cast(? as timestamp) else o.updated_at end",
                List.of(importId),
                List.of(Sql.utc(application.now())));
    }

    /** That the field of a column was taken from a row. */
    private static String taken(String row, String column) {
        OrganisationField field = column.equals("area")
                ? OrganisationField.POSTCODE
                : OrganisationField.valueOf(column.toUpperCase(Locale.ROOT));
        return "position(' " + field.name() + " ' in " + row + ".take) > 0";
    }

    /** Sets the facts of an organisation {@code o} that were taken from a row to those of a set {@code s}, which has the row's {@code take} too. */
    static String takenFacts() {
        return StagedOrganisations.FACTS.stream()
                .map(column -> column + " = case when " + taken("s", column) + " then s." + column + " else o." + column
                        + " end")
                .collect(Collectors.joining(", "));
    }

    private static String each(String expression) {
        return StagedOrganisations.FACTS.stream().map(expression::formatted).collect(Collectors.joining(", "));
    }

    private void add() throws SQLException {
        slices(
                "insert into organisation (id, version, page_audience, updated_at, " + FACTS
                        + ", base_import_id, base_line) select r.target_id, 1, ?, ?, " + each("f.%1$s")
                        + ", r.import_id, r.line" + STAGED + "= 'NEW'",
                "r.line",
                Audience.PUBLIC,
                Sql.utc(application.now()),
                importId);
        slices(
                "insert into organisation_income (organisation_id, year_end, pence) select w.target_id, s.year_end, s.pence"
                        + SAID + " where s.import_id = ? and w.verdict = 'NEW'",
                "s.line",
                importId);
    }

    /**
     * One span of lines after the other: more rows than it holds in memory, H2 would write to a file first.
     *
     * @param line column of the line, for a condition that ends the statement
     * @return how many rows were changed
     */
    private int slices(String statement, String line, Object... values) throws SQLException {
        return slices(statement, line, "", List.of(values), List.of());
    }

    private int slices(String statement, String line, String rest, List<Object> values, List<Object> restValues)
            throws SQLException {
        long last = sql.number("select max(line) from list_import_row where import_id = ?", importId);
        int changed = 0;
        for (long from = 0; from <= last; from += SLICE) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(from, from + SLICE));
            all.addAll(restValues);
            changed += sql.update(statement + " and " + line + " >= ? and " + line + " < ?" + rest, all.toArray());
        }
        return changed;
    }

    private void changeIncomes() throws SQLException {
        sql.update(
                "update organisation_income set pence = (select s.pence" + SAID
                        + " where s.import_id = ? and w.target_id = organisation_income.organisation_id"
                        + " and s.year_end = organisation_income.year_end)"
                        + " where exists (select 1 from organisation_income_before b where b.import_id = ?"
                        + " and b.organisation_id = organisation_income.organisation_id"
                        + " and b.year_end = organisation_income.year_end and b.pence is not null)",
                importId,
                importId);
        sql.update(
                "insert into organisation_income (organisation_id, year_end, pence)"
                        + " select w.target_id, s.year_end, s.pence" + INCOMES_OF_CHANGED_UNKNOWN,
                importId);
    }

    /** Organisations that the import wrote. */
    List<Long> touched() throws SQLException {
        return sql.list(
                "select r.target_id from list_import_row r where r.import_id = ? and r.verdict in ('NEW', 'CHANGED')",
                row -> row.getLong(1),
                importId);
    }
}
