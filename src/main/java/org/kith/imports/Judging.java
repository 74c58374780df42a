package org.kith.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kith.sheet.SheetFile;
import org.kith.sheet.SheetReader;
import org.kith.sheet.SheetRow;

/**
 * Judges the rows of one import, a thousand in each transaction. Taken up again after a stop it goes on behind the last row
 * that was written; what is held against others is done anew.
 */
final class Judging implements Matching.Steps {
    private static final int ROWS = 1000;

    private final ImportSteps steps;
    private final long importId;
    private final String worker;
    private final LocalDate today;
    private final BooleanSupplier stopping;

    /** @param stopping whether this node ends: what is left is for another one */
    Judging(ImportSteps steps, long importId, String worker, LocalDate today, BooleanSupplier stopping) {
        this.steps = steps;
        this.stopping = stopping;
        this.importId = importId;
        this.worker = worker;
        this.today = today;
    }

    void run() throws SQLException, IOException {
        ImportSteps.Task task = steps.task(importId);
        if (phase() == Phase.READING) {
            Path file = steps.spooled(importId);
            try {
                read(task, task.kind(), file);
            } finally {
                Files.delete(file);
            }
        }
        long turn = match(task.kind());
        steps.judged(importId, worker, turn);
    }

    private Phase phase() throws SQLException {
        return step(sql -> Phase.valueOf(
                sql.list("select phase from list_import_work where import_id = ?", row -> row.getString(1), importId)
                        .getFirst()));
    }

    private <F> void read(ImportSteps.Task task, ImportKind<F> kind, Path file) throws SQLException {
        RowReader cells = new RowReader(kind.fields(), task.mapping(), today);
        try (SheetReader rows = SheetFile.known(file).open(task.dialect())) {
            int done = skip(rows);
            List<SheetRow> part = new ArrayList<>();
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                part.add(row.get());
                if (part.size() == ROWS) {
                    done += part.size();
                    stage(kind, cells, part, done);
                    part.clear();
                }
            }
            stage(kind, cells, part, done + part.size());
        }
        step(sql -> sql.update(
                "update list_import_work set phase = ?, done = 0 where import_id = ?", Phase.MATCHING, importId));
    }

    private int skip(SheetReader rows) throws SQLException {
        int done = step(sql -> (int) sql.number("select done from list_import_work where import_id = ?", importId));
        for (int i = 0; i < done; i++) {
            rows.next();
        }
        return done;
    }

    private <F> void stage(ImportKind<F> kind, RowReader cells, List<SheetRow> rows, int done) throws SQLException {
        Staging<F> staging = Staging.of(kind, cells, rows);
        step(sql -> {
            staging.write(sql, importId);
            if (done <= ROWS) {
                ImportRows.countAll(sql, kind); // else the rest is checked by plans made for empty tables
            }
            return sql.update("update list_import_work set done = ? where import_id = ?", done, importId);
        });
    }

    /** Returns what had been taken in of the kind when its rows were held against it. */
    private long match(ImportKind<?> kind) throws SQLException {
        long turn = step(sql -> {
            ImportRows.forgetMatching(sql, importId);
            ImportRows.countAll(sql, kind);
            return sql.number("select n from import_turn where kind = ?", kind.name());
        });
        Matching matching = new Matching(importId, this);
        kind.match(matching);
        matching.flush();
        return turn;
    }

    @Override
    public <T> T step(Matching.Step<T> step) throws SQLException {
        if (stopping.getAsBoolean()) {
            steps.release(worker);
            throw new ImportSteps.Stopped();
        }
        return steps.step(importId, worker, step);
    }
}
