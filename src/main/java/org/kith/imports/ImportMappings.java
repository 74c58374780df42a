package org.kith.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.sheet.Dialect;

/** Saying how a file is read and what its columns mean. Who may is the kind's {@link ImportKind#mayImport}. */
@ApplicationScoped
@Transactional
@Saves
public class ImportMappings {
    @PersistenceContext
    EntityManager em;

    @Inject
    KeptImports imports;

    @Inject
    ImportKinds kinds;

    @Inject
    ImportSteps steps;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Reads the file otherwise than it was recognised.
     *
     * @throws Refusal at field {@code dialect} when it cannot be read so
     */
    public void recogniseAs(Viewer viewer, long id, Dialect dialect) {
        Import kept = imports.find(viewer, id);
        Recognised found =
                FileRefusal.at("dialect", () -> spooled(id, file -> Recognised.of(file, kept.fileName(), dialect)));
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
        Import kept = imports.find(viewer, id);
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
        Import kept = imports.find(viewer, id);
        new MappingCheck(kinds.of(kept.kind()).fields(), kept.columns()).check(mapping);
        if (saveAs != null) {
            save(viewer, kept.kind(), mapping, saveAs);
        }
        kept.judge(mapping);
        imports.judge(id, Phase.READING);
        audit.record(viewer, "import.mapped", Imports.TYPE, id, "done");
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

    /** Goes back to the columns; what was judged is forgotten. */
    public void mapAgain(Viewer viewer, long id) {
        imports.find(viewer, id).mapAgain();
        imports.run(sql -> {
            sql.update("delete from list_import_work where import_id = ?", id);
            sql.update("delete from list_import_problem where import_id = ?", id);
            return sql.update("delete from list_import_row where import_id = ?", id);
        });
    }
}
