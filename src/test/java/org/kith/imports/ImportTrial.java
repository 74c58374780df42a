package org.kith.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.kith.privacy.Viewer;
import org.kith.sheet.SheetFile;
import org.kith.sheet.SheetReader;
import org.kith.sheet.SheetRow;

/** One kind of list imported into a database in memory, without a server: the same classes, one transaction for all. */
public final class ImportTrial<F> implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-04-14T09:00:00Z");

    private final ImportKind<F> kind;
    private final LocalDate today;
    private final JdbcDataSource database = new JdbcDataSource();
    private final Connection connection;
    private final Sql sql;
    private long imports;

    /** @param today later days cannot have happened */
    public ImportTrial(ImportKind<F> kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        try {
            connection = database.getConnection();
            sql = new Sql(connection);
            sql.update("insert into account (id, version, email, enabled, session_stamp, created_at)"
                    + " values (1, 1, 'a@kith.example', true, 0, current_timestamp)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it all is, until {@link #close}. */
    public DataSource database() {
        return database;
    }

    /** The database as it stands. */
    public Sql sql() {
        return sql;
    }

    /** Sends a list and has its rows judged by a guessed mapping; returns the import's id. */
    public long judged(String list) {
        return judged(list.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** @param constants the same for every row, by field */
    public long judged(byte[] list, Map<String, String> constants) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            try {
                Files.write(file, list);
                return judged(file, constants);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long judged(Path file, Map<String, String> constants) throws SQLException {
        Recognised found = Recognised.of(file, "list.csv");
        Mapping guessed = ColumnGuess.of(kind.fields(), found.columns(), Mapping.NONE);
        Mapping mapping = new Mapping(guessed.columns(), constants);
        new MappingCheck(kind.fields(), found.columns()).check(mapping);
        long id = ++imports;
        sql.update(
                "insert into list_import (id, version, kind, file_name, bytes, header_row, worksheets, sheet_columns,"
                        + " mapping, sheet_rows, state, uploaded_by, uploaded_at)"
                        + " values (?, 1, ?, 'list.csv', 0, true, '[]', '[]', '{}', 0, 'JUDGING', 1, current_timestamp)",
                id,
                kind.name());
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetFile.known(file).open(found.dialect())) {
            for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        Staging.of(kind, new RowReader(kind.fields(), mapping, today), rows).write(sql, id);
        match(id);
        return id;
    }

    /** Holds the rows against each other and the directory, once more perhaps. */
    public void match(long id) throws SQLException {
        ImportRows.forgetMatching(sql, id);
        Matching matching = new Matching(id, new Matching.Steps() {
            @Override
            public <T> T step(Matching.Step<T> step) throws SQLException {
                return step.run(sql);
            }
        });
        kind.match(matching);
        matching.flush();
    }

    public ImportCounts counts(long id) {
        return tally(id).counts();
    }

    /** How many entries each view of it has. */
    public Map<ImportView, Integer> entries(long id) {
        return tally(id).entries();
    }

    /** What the kind counted for its questions. */
    public Map<String, Integer> figures(long id) {
        return tally(id).figures();
    }

    private ImportTally tally(long id) {
        try {
            return ImportTally.of(sql, id, kind);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows by line, as they are stored. */
    public List<StagedRow> rows(long id) {
        return list(
                "select " + StagedRow.COLUMNS + " from list_import_row where import_id = ? order by line",
                StagedRow::of,
                id);
    }

    /** What was found of that severity, by line. */
    public List<RowProblem> problems(long id, RowProblem.Severity severity) {
        return list(
                "select line, severity, field, text_key, shown, arguments from list_import_problem"
                        + " where import_id = ? and severity = ? order by line, id",
                row -> RowProblems.of(row, kind.fields()),
                id,
                severity);
    }

    public <T> List<T> list(String query, Sql.Read<T> read, Object... values) {
        try {
            return sql.list(query, read, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person says of a row that could be something known. */
    public void choose(long id, long line, NearChoice choice) throws SQLException {
        sql.update("update list_import_row set choice = ? where import_id = ? and line = ?", choice, id, line);
        match(id);
    }

    public List<Remark> apply(long id, Decision decision) throws SQLException {
        new DecisionCheck(sql, id, tally(id)).check(decision);
        kind.check(Viewer.VISITOR, sql, id, decision);
        if (decision.overwriteEdits()) {
            ImportRows.overwriteEdits(sql, id);
        }
        return kind.apply(sql, application(id, decision));
    }

    /** Sends a list, judges it and takes it in without its refused rows; returns the import's id. */
    public long applied(String list) throws SQLException {
        long id = judged(list);
        apply(id, new Decision(true, false, Map.of()));
        return id;
    }

    public void undo(long id) throws SQLException {
        kind.undo(sql, application(id, Decision.PLAIN));
    }

    private static Application application(long id, Decision decision) {
        return new Application(id, Viewer.VISITOR, decision, NOW);
    }

    @Override
    public void close() throws SQLException {
        sql.update("shutdown");
        connection.close();
    }
}
