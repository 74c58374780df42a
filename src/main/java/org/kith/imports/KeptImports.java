package org.kith.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;

/** What the verbs of imports share: finding one to change it, statements in its transaction, having it judged. */
@ApplicationScoped
public class KeptImports {
    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    ImportKinds kinds;

    @Inject
    Event<ImportToJudge> toJudge;

    /**
     * The import, held against other writers until the transaction ends.
     *
     * @throws NotFound when there is none, or none that the viewer may import
     */
    Import find(Viewer viewer, long id) {
        return find(viewer, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The import, to look at. */
    Import read(Viewer viewer, long id) {
        return find(viewer, id, LockModeType.NONE);
    }

    private Import find(Viewer viewer, long id, LockModeType lock) {
        Import kept = em.find(Import.class, id, lock);
        if (kept == null) {
            kinds.of(viewer); // somebody who may import nothing is told no more than that
            throw new NotFound("import");
        }
        kinds.of(viewer, kept.kind());
        return kept;
    }

    /** Whether it is what was last applied of its kind, and by means that can be undone. */
    boolean undoable(Import kept) {
        return kept.state() == ImportState.APPLIED
                && kept.judgedTurn() != null
                && em.createQuery(
                                "select i.id from Import i where i.kind = :kind and i.state = :applied"
                                        + " order by i.appliedAt desc, i.id desc",
                                Long.class)
                        .setParameter("kind", kept.kind())
                        .setParameter("applied", ImportState.APPLIED)
                        .setMaxResults(1)
                        .getResultList()
                        .equals(List.of(kept.id()));
    }

    /** Statements of a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Sql sql) throws SQLException, IOException;
    }

    <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(new Sql(connection));
        } catch (SQLException e) {
            throw new ImportFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has its rows judged from that phase on, once the transaction is through. */
    void judge(long id, Phase phase) {
        run(sql -> sql.update("insert into list_import_work (import_id, phase, done) values (?, ?, 0)", id, phase));
        toJudge.fire(new ImportToJudge(id));
    }
}
