package org.kith.directory;

import java.sql.SQLException;
import org.kith.imports.Sql;

/**
 * To which organisations the people of an import belong. Somebody of another organisation than before moves there; where else
 * they belong to stays.
 */
final class AffiliationApplication {
    private static final String MOVES = "= 'CHANGED' and " + VolunteerApplication.taken(VolunteerField.ORGANISATION);

    private static final String OTHER_ROLE = "= 'CHANGED' and " + VolunteerApplication.taken(VolunteerField.ROLE_THERE);

    /** That the list was held against this one of a person's organisations. */
    private static final String WAS_THERE = "exists (select 1 from volunteer_before b where b.import_id = ?"
            + " and b.person_id = affiliation.person_id and b.organisation_id = affiliation.organisation_id)";

    private final Sql sql;
    private final long importId;

    AffiliationApplication(Sql sql, long importId) {
        this.sql = sql;
        this.importId = importId;
    }

    void apply() throws SQLException {
        remember();
        leave();
        sql.update(
                "update affiliation set role = (select coalesce(f.role_there, affiliation.role)"
                        + VolunteerApplication.STAGED
                        + "= 'CHANGED' and r.target_id = affiliation.person_id) where exists (select 1"
                        + VolunteerApplication.STAGED + MOVES + " and r.target_id = affiliation.person_id"
                        + " and f.organisation_id = affiliation.organisation_id)",
                importId,
                importId);
        sql.update(
                "update affiliation set role = (select coalesce(f.role_there, affiliation.role)"
                        + VolunteerApplication.STAGED + OTHER_ROLE
                        + " and r.target_id = affiliation.person_id) where " + WAS_THERE + " and exists (select 1"
                        + VolunteerApplication.STAGED + OTHER_ROLE + " and r.target_id = affiliation.person_id)",
                importId,
                importId,
                importId);
        sql.update(
                "insert into affiliation (id, person_id, organisation_id, role, import_id) select nextval('kith_id'),"
                        + " r.target_id, f.organisation_id, f.role_there, r.import_id" + VolunteerApplication.STAGED
                        + "in ('NEW', 'CHANGED') and f.organisation_id is not null and (r.verdict = 'NEW' or "
                        + VolunteerApplication.taken(VolunteerField.ORGANISATION) + ") and not exists"
                        + " (select 1 from affiliation x where x.person_id = r.target_id"
                        + " and x.organisation_id = f.organisation_id)",
                importId);
    }

    private void remember() throws SQLException {
        sql.update(
                "insert into affiliation_before (import_id, affiliation_id, person_id, organisation_id, role, made_by)"
                        + " select ?, x.id, x.person_id, x.organisation_id, x.role, x.import_id from affiliation x"
                        + " where exists (select 1" + VolunteerApplication.STAGED
                        + "= 'CHANGED' and r.target_id = x.person_id and ("
                        + VolunteerApplication.taken(VolunteerField.ORGANISATION) + " or "
                        + VolunteerApplication.taken(VolunteerField.ROLE_THERE) + "))",
                importId,
                importId);
    }

    private void leave() throws SQLException {
        sql.update(
                "delete from affiliation where " + WAS_THERE + " and exists (select 1" + VolunteerApplication.STAGED
                        + MOVES + " and r.target_id = affiliation.person_id)",
                importId,
                importId);
    }

    /** As it was before the import. */
    void undo() throws SQLException {
        sql.update("delete from affiliation where import_id = ?", importId);
        sql.update(
                "update affiliation set role = (select b.role from affiliation_before b where b.import_id = ?"
                        + " and b.affiliation_id = affiliation.id) where id in (select b.affiliation_id"
                        + " from affiliation_before b where b.import_id = ?)",
                importId,
                importId);
        sql.update(
                "insert into affiliation (id, person_id, organisation_id, role, import_id) select b.affiliation_id,"
                        + " b.person_id, b.organisation_id, b.role, b.made_by from affiliation_before b"
                        + " where b.import_id = ? and not exists (select 1 from affiliation x"
                        + " where x.id = b.affiliation_id)",
                importId);
    }
}
