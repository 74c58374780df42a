package org.kith.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.sheet.SheetFile;

/**
 * Lists of any kind on their way in: sent, their columns mapped ({@link ImportMappings}), judged by {@link ImportWorker}, then applied as a whole or
 * cancelled, and undone as long as nothing touched their things. Who may is the kind's {@link ImportKind#mayImport}.
 */
@ApplicationScoped
@Transactional
@Saves
public class Imports {
    static final String TYPE = "list_import";

    /** What databases say when another row still refers to one that is deleted. */
    private static final String STILL_USED = "23503";

    @PersistenceContext
    EntityManager em;

    @Inject
    ImportKinds kinds;

    @Inject
    KeptImports imports;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Keeps a file until it is applied or cancelled. Returns its id.
     *
     * @throws Refusal at field {@code file} when it is too large, no sheet, or not a whole one
     */
    public long upload(Viewer viewer, String kind, String fileName, Path file) {
        ImportKind<?> list = kinds.of(viewer, kind);
        Recognised found = FileRefusal.at("file", () -> Recognised.of(file, fileName));
        Import kept = new Import(kind, FileName.plain(fileName), found.bytes(), viewer.accountId(), clock.instant());
        kept.recognise(found, ColumnGuess.of(list.fields(), found.columns(), Mapping.NONE));
        em.persist(kept);
        em.flush();
        imports.run(sql -> {
            ImportFiles.keep(sql, kept.id(), file);
            return null;
        });
        audit.record(viewer, "import.uploaded", TYPE, kept.id(), kind);
        return kept.id();
    }

    /** What a file above the limit is answered. */
    public static Refusal tooLarge() {
        return Refusal.at("file", "sheet.tooLarge", SheetFile.MAX_BYTES >> 20);
    }

    /** What rows are that could be something known; their rows are judged again. */
    public void choose(Viewer viewer, long id, Map<Long, NearChoice> choices) {
        Import kept = imports.find(viewer, id);
        kept.judgeAgain();
        imports.run(sql -> {
            for (Map.Entry<Long, NearChoice> choice : choices.entrySet()) {
                sql.update(
                        "update list_import_row set choice = ? where import_id = ? and line = ?",
                        choice.getValue(),
                        id,
                        choice.getKey());
            }
            return null;
        });
        imports.judge(id, Phase.MATCHING);
        audit.record(viewer, "import.chosen", TYPE, id, "done");
    }

    /** Throws the file away with all that was found in it, also while it is judged. */
    public void cancel(Viewer viewer, long id) {
        Import kept = imports.find(viewer, id);
        kept.requireNotApplied();
        imports.run(sql -> sql.update("delete from list_import_work where import_id = ?", id));
        em.remove(kept);
        audit.record(viewer, "import.cancelled", TYPE, id, "done");
    }

    /**
     * Takes everything that was accepted in, or nothing.
     *
     * @return empty when what it was held against has changed meanwhile: it is judged again, then decided again
     * @throws Refusal when refused rows were not left out, nothing can go in, somebody has to decide about a row, or an
     *     answer makes no sense
     */
    public Optional<Outcome> apply(Viewer viewer, long id, Decision decision) {
        Import kept = imports.find(viewer, id);
        kept.requireState(ImportState.JUDGED);
        ImportKind<?> kind = kinds.of(kept.kind());
        return imports.run(sql -> {
            if (kept.judgedTurn() != turn(sql, kept.kind()) || kind.stale(sql, id)) {
                kept.judgeAgain();
                imports.judge(id, Phase.MATCHING);
                return Optional.empty();
            }
            new DecisionCheck(sql, id, kept.tally()).check(decision);
            kind.check(viewer, sql, id, decision);
            if (decision.overwriteEdits()) {
                ImportRows.overwriteEdits(sql, id);
                kept.count(ImportTally.of(sql, id, kind));
            }
            List<Remark> remarks = kind.apply(sql, new Application(id, viewer, decision, clock.instant()));
            count(sql, kept.kind());
            kept.apply(viewer.accountId(), clock.instant());
            audit.record(viewer, "import.applied", TYPE, id, kept.kind());
            return Optional.of(new Outcome(kept.tally().counts(), remarks));
        });
    }

    /** What was taken in or back of the kind so far; waits until nobody else does, and holds them up from now on. */
    private static long turn(Sql sql, String kind) throws SQLException {
        return sql.number("select n from import_turn where kind = ? for update", kind);
    }

    private static void count(Sql sql, String kind) throws SQLException {
        sql.update("update import_turn set n = n + 1 where kind = ?", kind);
    }

    /**
     * Takes back what an import did.
     *
     * @throws Refusal when it is not the last of its kind, or something touched its things since
     */
    public void undo(Viewer viewer, long id) {
        Import kept = imports.find(viewer, id);
        kept.requireState(ImportState.APPLIED);
        imports.run(sql -> {
            turn(sql, kept.kind());
            if (!imports.undoable(kept)) {
                throw new Refusal("imports.refusal.notTheLast");
            }
            try {
                kinds.of(kept.kind()).undo(sql, new Application(id, viewer, Decision.PLAIN, clock.instant()));
            } catch (SQLException e) {
                throw stillUsed(e);
            }
            count(sql, kept.kind());
            return null;
        });
        kept.undo(viewer.accountId(), clock.instant());
        audit.record(viewer, "import.undone", TYPE, id, kept.kind());
    }

    /** Something else hangs on what would be taken away, such as a request of a new organisation. */
    private static Refusal stillUsed(SQLException e) throws SQLException {
        if (!STILL_USED.equals(e.getSQLState())) {
            throw e;
        }
        Refusal refusal = new Refusal("imports.refusal.touched", 1);
        refusal.initCause(e);
        return refusal;
    }
}
