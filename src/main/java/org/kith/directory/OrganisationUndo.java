package org.kith.directory;

import java.sql.SQLException;
import org.kith.imports.Application;
import org.kith.imports.Sql;
import org.kith.refusal.Refusal;

/** Takes an import of organisations back, as long as nothing touched what it wrote. */
final class OrganisationUndo {
    private final Sql sql;
    private final Application application;
    private final long importId;

    OrganisationUndo(Sql sql, Application application) {
        this.sql = sql;
        this.application = application;
        this.importId = application.importId();
    }

    /**
     * What is new has its first version, what was changed the one after that which it was held against.
     *
     * @throws Refusal when an organisation, a membership or a signature was touched since
     */
    void check() throws SQLException {
        long edited = sql.number(
                "select count(*) from list_import_row r left join organisation o on o.id = r.target_id"
                        + " where r.import_id = ? and r.verdict in ('NEW', 'CHANGED')"
                        + " and (o.version is null or o.version <> coalesce(r.target_version, 0) + 1)",
                importId);
        long left = sql.number("select count(*) from membership where import_id = ? and left_on is not null", importId);
        long used = 0;
        for (String use : new String[] {"affiliation", "volunteer", "membership", "signature"}) {
            used += uses(use);
        }
        if (edited + left + used > 0) {
            throw new Refusal("imports.refusal.touched", edited + left + used);
        }
    }

    /** How many of a table hang on organisations that the import made, and were not made by it. */
    private long uses(String table) throws SQLException {
        String column = table.equals("volunteer") ? "employer_id" : "organisation_id";
        boolean marked = table.equals("membership") || table.equals("signature");
        return sql.number(
                "select count(*) from " + table + " t join list_import_row r on r.target_id = t." + column
                        + " where r.import_id = ? and r.verdict = 'NEW'"
                        + (marked ? " and (t.import_id is null or t.import_id <> r.import_id)" : ""),
                importId);
    }

    void undo() throws SQLException {
        restoreIncomes();
        restoreFacts();
        remove();
    }

    private void restoreIncomes() throws SQLException {
        sql.update(
                "delete from organisation_income where (organisation_id, year_end) in (select b.organisation_id, b.year_end"
                        + " from organisation_income_before b where b.import_id = ?)",
                importId);
        sql.update(
                "insert into organisation_income (organisation_id, year_end, pence) select b.organisation_id, b.year_end,"
                        + " b.pence from organisation_income_before b where b.import_id = ? and b.pence is not null",
                importId);
    }

    private void restoreFacts() throws SQLException {
        sql.update(
                "merge into organisation o using (select b.*, r.take, r.verdict from organisation_before b"
                        + " join list_import_row r on r.import_id = b.import_id and r.target_id = b.organisation_id"
                        + " where b.import_id = ?) s on (o.id = s.organisation_id) when matched then update set "
                        + OrganisationApplication.takenFacts()
                        + ", base_import_id = s.base_import_id, base_line = s.base_line,"
                        + " version = case when s.verdict = 'CHANGED' then o.version + 1 else o.version end,"
                        + " updated_at = case when s.verdict = 'CHANGED' then cast(? as timestamp) else o.updated_at end",
                importId,
                Sql.utc(application.now()));
    }

    private void remove() throws SQLException {
        String added = "(select r.target_id from list_import_row r where r.import_id = ? and r.verdict = 'NEW')";
        sql.update("delete from organisation_income where organisation_id in " + added, importId);
        sql.update("delete from organisation where id in " + added, importId);
        sql.update("update list_import_row set target_id = null where import_id = ? and verdict = 'NEW'", importId);
    }
}
