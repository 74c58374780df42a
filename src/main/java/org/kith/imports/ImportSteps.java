package org.kith.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kith.sheet.Dialect;

/**
 * The short transactions of judging an import. Whoever judges holds it on lease: each step renews that first, and finds
 * out so that the import was cancelled, or that another node thought this one dead.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ImportSteps {
    /** How long nobody else takes over after the last sign of life. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportKinds kinds;

    @Inject
    Clock clock;

    /** An import to judge that nobody holds, held by {@code worker} from now on; empty when there is none. */
    public Optional<Long> claim(String worker) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            Instant now = clock.instant();
            List<Long> waiting = sql.list(
                    "select import_id from list_import_work where worker is null or worked_until < ? order by import_id",
                    row -> row.getLong(1),
                    Sql.utc(now));
            for (long id : waiting) {
                if (sql.update(
                                "update list_import_work set worker = ?, worked_until = ? where import_id = ?"
                                        + " and (worker is null or worked_until < ?)",
                                worker,
                                Sql.utc(now.plus(LEASE)),
                                id,
                                Sql.utc(now))
                        == 1) {
                    return Optional.of(id);
                }
            }
            return Optional.empty();
        }
    }

    /** Gives back what the worker holds, for others to take at once. */
    public void release(String worker) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new Sql(connection).update("update list_import_work set worker = null where worker = ?", worker);
        }
    }

    /**
     * One piece of work.
     *
     * @throws Stopped when the import is no longer this worker's
     */
    public <T> T step(long importId, String worker, Matching.Step<T> step) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            hold(sql, importId, worker);
            return step.run(sql);
        }
    }

    /** The import itself first, in the order of whoever cancels it. */
    private void hold(Sql sql, long importId, String worker) throws SQLException {
        sql.number("select id from list_import where id = ? for update", importId);
        if (sql.update(
                        "update list_import_work set worked_until = ? where import_id = ? and worker = ?",
                        Sql.utc(clock.instant().plus(LEASE)),
                        importId,
                        worker)
                != 1) {
            throw new Stopped();
        }
    }

    /** The import's file on this node's disk; the caller deletes it. */
    public Path spooled(long importId) throws SQLException, IOException {
        Path file = Files.createTempFile("kith-import-", ".sheet");
        try (Connection connection = database.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            Sql sql = new Sql(connection);
            int n = 0;
            while (ImportFiles.copy(sql, importId, n, out)) {
                n++;
            }
            return file;
        } catch (SQLException | IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** What the import's rows are judged by. */
    public Task task(long importId) {
        Import file = em.find(Import.class, importId);
        return new Task(kinds.of(file.kind()), file.dialect(), file.mapping());
    }

    /** All rows are judged. */
    public void judged(long importId, String worker, long turn) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            hold(sql, importId, worker);
            Import file = em.find(Import.class, importId);
            ImportKind<?> kind = kinds.of(file.kind());
            ImportRows.countAll(sql, kind); // for applying, which must not hold up other imports by counting
            file.judged(ImportTally.of(sql, importId, kind), turn);
            sql.update("delete from list_import_work where import_id = ?", importId);
        }
    }

    /** They cannot be; the person is told why, and may map its columns otherwise. */
    public void failed(long importId, String worker) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            hold(sql, importId, worker);
            em.find(Import.class, importId).failed();
            sql.update("delete from list_import_work where import_id = ?", importId);
        }
    }

    /** What a worker needs to know of an import. */
    public record Task(ImportKind<?> kind, Dialect dialect, Mapping mapping) {}

    /** The import is no longer this worker's; what it did last was rolled back. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
