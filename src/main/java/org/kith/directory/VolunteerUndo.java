package org.kith.directory;

import java.sql.SQLException;
import org.kith.imports.Application;
import org.kith.imports.Sql;
import org.kith.refusal.Refusal;

/** Takes an import of people back, as long as nothing touched what it wrote. */
final class VolunteerUndo {
    private static final String NEW_ACCOUNTS = "(select f.account_id" + VolunteerApplication.STAGED + "= 'NEW')";
    private static final String NEW_PEOPLE = "(select r.target_id" + VolunteerApplication.STAGED + "= 'NEW')";

    private static final String CHANGED_PEOPLE = "(select r.target_id" + VolunteerApplication.STAGED + "= 'CHANGED')";

    private static final String MADE =
            "(select f.volunteer_id" + VolunteerApplication.STAGED + "in ('NEW', 'CHANGED') and f.volunteer_made)";

    private final Sql sql;
    private final Application application;
    private final long importId;

    VolunteerUndo(Sql sql, Application application) {
        this.sql = sql;
        this.application = application;
        this.importId = application.importId();
    }

    /** @throws Refusal when somebody edited, approved, invited, took an account into use or was given a link since */
    void check() throws SQLException {
        long touched = sql.number(
                "select count(*) from list_import_row r left join person p on p.id = r.target_id"
                        + " left join volunteer v on v.person_id = p.id where r.import_id = ?"
                        + " and (r.verdict in ('NEW', 'CHANGED') or r.verdict = 'UNCHANGED' and exists"
                        + " (select 1 from volunteer_approval x where x.volunteer_id = v.id and x.import_id = r.import_id))"
                        + " and (p.id is null or " + KnownPeople.VERSION + " <> r.target_version)",
                importId);
        touched += sql.number(
                "select count(*) from account a where a.id in " + NEW_ACCOUNTS + " and (a.version <> 1"
                        + " or a.password_hash is not null"
                        + " or exists (select 1 from account_role g where g.account_id = a.id)"
                        + " or exists (select 1 from one_time_link l where l.subject_id = a.id))",
                importId);
        refuse(touched);
    }

    private static void refuse(long touched) {
        if (touched > 0) {
            throw new Refusal("imports.refusal.touched", touched);
        }
    }

    void undo() throws SQLException {
        new ImportedApprovals(sql, application).undo();
        sql.update(
                "update person set (base_import_id, base_line) = (select b.base_import_id, b.base_line"
                        + " from volunteer_before b where b.import_id = ? and b.person_id = person.id)"
                        + " where id in (select b.person_id from volunteer_before b where b.import_id = ?)",
                importId,
                importId);
        restorePeople();
        new AffiliationApplication(sql, importId).undo();
        new VolunteerLists(sql, importId).undo();
        restoreVolunteers();
        remove();
    }

    private void restorePeople() throws SQLException {
        sql.update(
                "update person set (name, phone, version) = (select b.name, b.phone, person.version + 1"
                        + " from volunteer_before b where b.import_id = ? and b.person_id = person.id) where id in "
                        + CHANGED_PEOPLE,
                importId,
                importId);
    }

    private void restoreVolunteers() throws SQLException {
        sql.update(
                "update volunteer set (kind, headline, about, remote, in_person, postcode, area, travel_miles, capacity,"
                        + " employer_id, version, profile_version, updated_at) = (select b.kind, b.headline, b.about,"
                        + " b.remote, b.in_person, b.postcode, b.area, b.travel_miles, b.capacity, b.employer_id,"
                        + " volunteer.version + 1, volunteer.profile_version + 1, cast(? as timestamp)"
                        + " from volunteer_before b where b.import_id = ? and b.person_id = volunteer.person_id)"
                        + " where person_id in " + CHANGED_PEOPLE + " and person_id in (select b.person_id"
                        + " from volunteer_before b where b.import_id = ? and b.kind is not null)",
                Sql.utc(application.now()),
                importId,
                importId,
                importId);
    }

    private void remove() throws SQLException {
        sql.update("delete from volunteer_skill where volunteer_id in " + MADE, importId);
        sql.update("delete from volunteer_language where volunteer_id in " + MADE, importId);
        sql.update("delete from volunteer where id in " + MADE, importId);
        sql.update("delete from person where id in " + NEW_PEOPLE, importId);
        sql.update("delete from account where id in " + NEW_ACCOUNTS, importId);
        sql.update("update list_import_row set target_id = null where import_id = ? and verdict = 'NEW'", importId);
    }
}
