package org.kith.directory;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kith.imports.Application;
import org.kith.imports.Sql;
import org.kith.privacy.Audience;

/** Takes the rows of an import into the directory, by statements over all of them at once. */
final class OrganisationApplication {
    private static final String FACTS = String.join(", ", StagedOrganisations.FACTS);

    /** Keys that a row may need: the first for the organisation, then one for a membership and one for a signature. */
    static final int KEYS = 3;

    /** The rows that say something, with their facts. */
    private static final String STAGED =
            " from list_import_row r join staged_organisation f on f.import_id = r.import_id"
                    + " and f.line = r.line where r.import_id = ? and r.verdict ";

    /** Rows of known organisations beside the row that the last import said of each, if one did. */
    private static final String LAST = " from list_import_row r"
            + " join staged_organisation f on f.import_id = r.import_id and f.line = r.line"
            + " join organisation o on o.id = r.target_id"
            + " left join staged_organisation l on l.import_id = o.base_import_id and l.line = o.base_line"
            + " where r.verdict in ('CHANGED', 'UNCHANGED') and r.import_id ";

    /** Incomes of changed organisations that are new or other than before; one for each organisation and year. */
    private static final String INCOMES_OF_CHANGED = " from staged_organisation s"
            + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
            + " join list_import_row w on w.import_id = r.import_id and w.line = coalesce(r.same_as, r.line)"
            + " left join organisation_income i on i.organisation_id = w.target_id and i.year_end = s.year_end"
            + " where s.import_id = ? and s.pence is not null and w.verdict = 'CHANGED'"
            + " and (i.pence is null or i.pence <> s.pence)";

    private static final String INCOMES_OF_CHANGED_UNKNOWN = INCOMES_OF_CHANGED + " and i.pence is null";

    /** Whether a row says something that the last one did not. */
    private static final String NEWS =
            "l.name is null or " + each("f.%1$s is not null and f.%1$s is distinct from l.%1$s", " or ");

    private final Sql sql;
    private final Application application;
    private final long importId;

    OrganisationApplication(Sql sql, Application application) {
        this.sql = sql;
        this.application = application;
        this.importId = application.importId();
    }

    void apply() throws SQLException {
        if (sql.number(
                        "select count(*) from list_import_row where import_id = ? and verdict in ('CHANGED', 'UNCHANGED')",
                        importId)
                > 0) {
            remember();
            lastWord();
            change();
            changeIncomes();
        }
        add();
    }

    /** What known organisations were before, so that this can be undone. */
    private void remember() throws SQLException {
        sql.update(
                "insert into organisation_before (import_id, organisation_id, base_import_id, base_line, " + FACTS
                        + ") select r.import_id, o.id, o.base_import_id, o.base_line, " + prefixed("o") + LAST
                        + "= ? and (r.verdict = 'CHANGED' or " + NEWS + ")",
                importId);
        sql.update(
                "insert into organisation_income_before (import_id, organisation_id, year_end, pence)"
                        + " select ?, w.target_id, s.year_end, i.pence" + INCOMES_OF_CHANGED,
                importId,
                importId);
    }

    /** Of known organisations this file is the last word from now on, and the word before it where this has none. */
    private void lastWord() throws SQLException {
        sql.update(
                "update staged_organisation set (" + FACTS + ") = (select "
                        + each("coalesce(staged_organisation.%1$s, l.%1$s)", ", ") + LAST
                        + "= staged_organisation.import_id and r.line = staged_organisation.line)"
                        + " where import_id = ? and exists (select 1" + LAST
                        + "= ? and r.line = staged_organisation.line and ("
                        + each("f.%1$s is null and l.%1$s is not null", " or ") + "))",
                importId,
                importId);
        sql.update(
                "update organisation set (base_import_id, base_line) = (select r.import_id, r.line from list_import_row r"
                        + " where r.import_id = ? and r.target_id = organisation.id and r.verdict in ('CHANGED', 'UNCHANGED'))"
                        + " where exists (select 1 from organisation_before b where b.import_id = ?"
                        + " and b.organisation_id = organisation.id)",
                importId,
                importId);
    }

    private static String each(String expression, String between) {
        return StagedOrganisations.FACTS.stream().map(expression::formatted).collect(Collectors.joining(between));
    }

    private static String prefixed(String table) {
        return each(table + ".%1$s", ", ");
    }

    private void add() throws SQLException {
        sql.update(
                "insert into organisation (id, version, page_audience, updated_at, " + FACTS
                        + ", base_import_id, base_line) select r.target_id, 1, ?, ?, " + prefixed("f")
                        + ", r.import_id, r.line" + STAGED + "= 'NEW'",
                Audience.PUBLIC,
                Sql.utc(application.now()),
                importId);
        String incomes = "insert into organisation_income (organisation_id, year_end, pence) select ";
        sql.update(incomes + "r.target_id, f.year_end, f.pence" + STAGED + "= 'NEW' and f.pence is not null", importId);
        sql.update(
                incomes + "w.target_id, f.year_end, f.pence from list_import_row r"
                        + " join staged_organisation f on f.import_id = r.import_id and f.line = r.line"
                        + " join list_import_row w on w.import_id = r.import_id and w.line = r.same_as"
                        + " where r.import_id = ? and r.verdict = 'FOLDED' and w.verdict = 'NEW' and f.pence is not null",
                importId);
    }

    private void change() throws SQLException {
        String taken = StagedOrganisations.FACTS.stream()
                .map(OrganisationApplication::takenOrKept)
                .collect(Collectors.joining(", "));
        sql.update(
                "update organisation set (" + FACTS + ", version, updated_at) = (select " + taken
                        + ", organisation.version + 1, cast(? as timestamp)" + STAGED
                        + "= 'CHANGED' and r.target_id = organisation.id) where exists (select 1 from list_import_row r"
                        + " where r.import_id = ? and r.target_id = organisation.id and r.verdict = 'CHANGED')",
                Sql.utc(application.now()),
                importId,
                importId);
    }

    private static String takenOrKept(String column) {
        String field = column.equals("area")
                ? OrganisationField.POSTCODE.name()
                : fieldOf(column).name();
        return "case when position(' " + field + " ' in r.take) > 0 then f." + column + " else organisation." + column
                + " end";
    }

    private static OrganisationField fieldOf(String column) {
        return OrganisationField.valueOf(column.toUpperCase(Locale.ROOT));
    }

    private void changeIncomes() throws SQLException {
        sql.update(
                "update organisation_income set pence = (select s.pence from staged_organisation s"
                        + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
                        + " join list_import_row w on w.import_id = r.import_id and w.line = coalesce(r.same_as, r.line)"
                        + " where s.import_id = ? and w.target_id = organisation_income.organisation_id"
                        + " and s.year_end = organisation_income.year_end and s.pence is not null)"
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
