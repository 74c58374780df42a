package org.kith.directory;

import java.sql.SQLException;
import org.kith.imports.Application;
import org.kith.imports.Decision;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;
import org.kith.refusal.Refusal;

/** The volunteers of an import who are accepted for a programme at once. */
final class ImportedApprovals {
    /** The question, and the answer that leaves everybody waiting. */
    static final String QUESTION = "approved";

    static final String WAITING = "WAITING";

    private final Sql sql;
    private final Application application;

    ImportedApprovals(Sql sql, Application application) {
        this.sql = sql;
        this.application = application;
    }

    /**
     * The programme answered; null when they wait.
     *
     * @throws Refusal at the question for a programme that the viewer does not coordinate
     */
    static Long programme(Viewer viewer, Decision decision) {
        String answer = decision.answer(QUESTION);
        if (answer == null || answer.equals(WAITING)) {
            return null;
        }
        if (!answer.matches("[0-9]{1,18}") || !viewer.coordinates(Long.parseLong(answer))) {
            throw Refusal.at(QUESTION, "directory.volunteers.refusal.programme");
        }
        return Long.valueOf(answer);
    }

    /** Accepts those who say in a line what they offer, as without it nobody can. Returns how many. */
    int approve(long programme) throws SQLException {
        int approved = sql.update(
                "insert into volunteer_approval (id, volunteer_id, programme_id, approved_by, approved_at, import_id)"
                        + " select nextval('kith_id'), v.id, ?, ?, ?, r.import_id from list_import_row r"
                        + " join volunteer v on v.person_id = r.target_id where r.import_id = ?"
                        + " and r.verdict in ('NEW', 'CHANGED', 'UNCHANGED') and v.headline is not null"
                        + " and not exists (select 1 from volunteer_approval x where x.volunteer_id = v.id"
                        + " and x.programme_id = ?)",
                programme,
                application.viewer().accountId(),
                Sql.utc(application.now()),
                application.importId(),
                programme);
        raise();
        return approved;
    }

    /** Whoever has one of these volunteers open finds out. */
    private void raise() throws SQLException {
        sql.update(
                "update volunteer set version = version + 1, updated_at = ? where exists (select 1"
                        + " from volunteer_approval x where x.volunteer_id = volunteer.id and x.import_id = ?)",
                Sql.utc(application.now()),
                application.importId());
    }

    void undo() throws SQLException {
        raise();
        sql.update("delete from volunteer_approval where import_id = ?", application.importId());
    }
}
