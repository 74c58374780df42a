package org.kith.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.sheet.Dialect;
import org.kith.sheet.SheetFile;

/**
 * Lists of any kind on their way in: sent, their columns mapped, judged by {@link ImportWorker}, then applied as a whole or
 * cancelled, and undone as long as nothing touched their things. Who may is the kind's {@link ImportKind#mayImport}.
 */
@ApplicationScoped
@Transactional
@Saves
public class Imports {
    private static final String TYPE = "list_import";

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    ImportKinds kinds;

    @Inject
    ImportSteps steps;

    @Inject
    Event<ImportToJudge> toJudge;

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
        Recognised found = atField("file", () -> Recognised.of(file, fileName));
        Import kept = new Import(kind, FileName.plain(fileName), found.bytes(), viewer.accountId(), clock.instant());
        kept.recognise(found, ColumnGuess.of(list.fields(), found.columns(), Mapping.NONE));
        em.persist(kept);
        em.flush();
        run(sql -> {
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

    /**
     * Reads the file otherwise than it was recognised.
     *
     * @throws Refusal at field {@code dialect} when it cannot be read so
     */
    public void recogniseAs(Viewer viewer, long id, Dialect dialect) {
        Import kept = find(viewer, id);
        Recognised found = atField("dialect", () -> spooled(id, file -> Recognised.of(file, kept.fileName(), dialect)));
        kept.recognise(found, ColumnGuess.of(kinds.of(kept.kind()).fields(), found.columns(), Mapping.NONE));
    }

    private <T> T spooled(long id, Function<Path, T> look) {
        try {
            Path file = steps.spooled(id);
            try {
                return look.apply(file);
            } finally {
                Files.delete(file);
            }
        } catch (SQLException e) {
            throw new ImportFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills in what columns were taken for before. */
    public void useMapping(Viewer viewer, long id, long savedId) {
        Import kept = find(viewer, id);
        SavedMapping saved = em.find(SavedMapping.class, savedId);
        if (saved == null || !saved.kind().equals(kept.kind())) {
            throw new NotFound("mapping");
        }
        kept.guess(ColumnGuess.of(kinds.of(kept.kind()).fields(), kept.columns(), saved.mapping()));
    }

    /**
     * Says what the columns mean, and has the rows judged by that.
     *
     * @param saveAs a name to keep the mapping under; null not to
     * @throws Refusal at the column or the name
     */
    public void map(Viewer viewer, long id, Mapping mapping, String saveAs) {
        Import kept = find(viewer, id);
        new MappingCheck(kinds.of(kept.kind()).fields(), kept.columns()).check(mapping);
        if (saveAs != null) {
            save(viewer, kept.kind(), mapping, saveAs);
        }
        kept.judge(mapping);
        judge(id, Phase.READING);
        audit.record(viewer, "import.mapped", TYPE, id, "done");
    }

    private void save(Viewer viewer, String kind, Mapping mapping, String name) {
        if (name.length() > SavedMapping.NAME_MAX) {
            throw Refusal.at("saveAs", "refusal.tooLong", SavedMapping.NAME_MAX);
        }
        SavedMapping saved = em.createQuery(
                        "select m from SavedMapping m where m.kind = :kind and m.name = :name", SavedMapping.class)
                .setParameter("kind", kind)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new SavedMapping(kind, name));
        saved.save(mapping, viewer.accountId(), clock.instant());
        em.persist(saved);
    }

    private void judge(long id, Phase phase) {
        run(sql -> sql.update("insert into list_import_work (import_id, phase, done) values (?, ?, 0)", id, phase));
        toJudge.fire(new ImportToJudge(id));
    }

    /** Goes back to the columns; what was judged is forgotten. */
    public void mapAgain(Viewer viewer, long id) {
        find(viewer, id).mapAgain();
        run(sql -> {
            sql.update("delete from list_import_work where import_id = ?", id);
            sql.update("delete from list_import_problem where import_id = ?", id);
            return sql.update("delete from list_import_row where import_id = ?", id);
        });
    }

    /** What rows are that could be something known; their rows are judged again. */
    public void choose(Viewer viewer, long id, Map<Long, NearChoice> choices) {
        Import kept = find(viewer, id);
        kept.judgeAgain();
        run(sql -> {
            for (Map.Entry<Long, NearChoice> choice : choices.entrySet()) {
                sql.update(
                        "update list_import_row set choice = ? where import_id = ? and line = ?",
                        choice.getValue(),
                        id,
                        choice.getKey());
            }
            return null;
        });
        judge(id, Phase.MATCHING);
        audit.record(viewer, "import.chosen", TYPE, id, "done");
    }

    /** Throws the file away with all that was found in it, also while it is judged. */
    public void cancel(Viewer viewer, long id) {
        Import kept = find(viewer, id);
        kept.requireNotApplied();
        run(sql -> sql.update("delete from list_import_work where import_id = ?", id));
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
        Import kept = find(viewer, id);
        kept.requireState(ImportState.JUDGED);
        ImportKind<?> kind = kinds.of(kept.kind());
        return run(sql -> {
            long turn = takeTurn(sql, kept.kind());
            if (kept.judgedTurn() != turn - 1 || kind.stale(sql, id)) {
                sql.update("update import_turn set n = n - 1 where kind = ?", kept.kind());
                kept.judgeAgain();
                judge(id, Phase.MATCHING);
                return Optional.empty();
            }
            new DecisionCheck(sql, id).check(decision);
            kind.check(viewer, sql, id, decision);
            if (decision.overwriteEdits()) {
                ImportRows.overwriteEdits(sql, id);
            }
            List<Remark> remarks = kind.apply(sql, new Application(id, viewer, decision, turn, clock.instant()));
            ImportCounts counts = ImportRows.counts(sql, id);
            kept.apply(counts, viewer.accountId(), clock.instant());
            audit.record(viewer, "import.applied", TYPE, id, kept.kind());
            return Optional.of(new Outcome(counts, remarks));
        });
    }

    /** Waits until nobody else applies an import of the kind; returns the number of this one. */
    private static long takeTurn(Sql sql, String kind) throws SQLException {
        sql.update("update import_turn set n = n + 1 where kind = ?", kind);
        return sql.number("select n from import_turn where kind = ?", kind);
    }

    /**
     * Takes back what an import did.
     *
     * @throws Refusal when it is not the last of its kind, or something touched its things since
     */
    public void undo(Viewer viewer, long id) {
        Import kept = find(viewer, id);
        kept.requireState(ImportState.APPLIED);
        run(sql -> {
            takeTurn(sql, kept.kind());
            if (!Long.valueOf(id).equals(lastApplied(kept.kind()))) {
                throw new Refusal("imports.refusal.notTheLast");
            }
            kinds.of(kept.kind())
                    .undo(sql, new Application(id, viewer, Decision.PLAIN, kept.judgedTurn() + 1, clock.instant()));
            return null;
        });
        kept.undo(viewer.accountId(), clock.instant());
        audit.record(viewer, "import.undone", TYPE, id, kept.kind());
    }

    private Long lastApplied(String kind) {
        return em.createQuery(
                        "select i.id from Import i where i.kind = :kind and i.state = :applied"
                                + " order by i.appliedAt desc, i.id desc",
                        Long.class)
                .setParameter("kind", kind)
                .setParameter("applied", ImportState.APPLIED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private Import find(Viewer viewer, long id) {
        Import kept = em.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (kept == null) {
            kinds.of(viewer); // somebody who may import nothing is told no more than that
            throw new NotFound("import");
        }
        kinds.of(viewer, kept.kind());
        return kept;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(new Sql(connection));
        } catch (SQLException e) {
            throw new ImportFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T run(Sql sql) throws SQLException, IOException;
    }

    /** A refusal of the file is shown at the field that it was chosen by. */
    private static <T> T atField(String field, Supplier<T> looked) {
        try {
            return looked.get();
        } catch (Refusal e) {
            Refusal refusal = Refusal.at(field, e.key(), e.arguments().toArray());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
