package org.kith.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kith.privacy.Viewer;
import org.kith.sheet.SheetWriter;

/** Imports to look at. */
@ApplicationScoped
@Transactional
public class ImportPages {
    public static final int PAGE_SIZE = 50;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    KeptImports imports;

    @Inject
    ImportKinds kinds;

    @Inject
    ImportSteps steps;

    /** Names of the kinds that the viewer may import. */
    public List<String> kinds(Viewer viewer) {
        return kinds.of(viewer).stream().<String>map(ImportKind::name).toList();
    }

    /** Imports of the kinds that the viewer may import, newest first; pages of {@link #PAGE_SIZE}, from 1. */
    public List<ImportCard> history(Viewer viewer, int page) {
        return newestFirst(viewer)
                .setFirstResult((page - 1) * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE)
                .getResultStream()
                .map(Import::card)
                .toList();
    }

    /** All of them, newest first. */
    public List<ImportCard> history(Viewer viewer) {
        return newestFirst(viewer).getResultStream().map(Import::card).toList();
    }

    private TypedQuery<Import> newestFirst(Viewer viewer) {
        return em.createQuery(
                        "select i from Import i where i.kind in :kinds order by i.uploadedAt desc, i.id desc",
                        Import.class)
                .setParameter("kinds", kinds(viewer));
    }

    /** How many pages {@link #history} has, at least 1. */
    public int historyPages(Viewer viewer) {
        long all = em.createQuery("select count(i) from Import i where i.kind in :kinds", Long.class)
                .setParameter("kinds", kinds(viewer))
                .getSingleResult();
        return pages(all);
    }

    private static int pages(long entries) {
        return (int) Math.max(1, (entries + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** How far an import is. */
    public ImportState state(Viewer viewer, long id) {
        return imports.read(viewer, id).state();
    }

    /** What its columns are taken for. */
    public MappingPage mapping(Viewer viewer, long id) {
        Import file = imports.read(viewer, id);
        return new MappingPage(
                file.card(),
                file.hasFailed(),
                file.dialect(),
                file.worksheets(),
                file.columns(),
                file.mapping(),
                kinds.of(file.kind()).fields(),
                em.createQuery("select m from SavedMapping m where m.kind = :kind order by m.name", SavedMapping.class)
                        .setParameter("kind", file.kind())
                        .getResultStream()
                        .map(saved -> new MappingPage.Saved(saved.id(), saved.name()))
                        .toList());
    }

    /**
     * What an import would do, or did.
     *
     * @param show null for what most needs a look
     * @param page from 1; beyond the last it is the last
     */
    public ImportPreview preview(Viewer viewer, long id, ImportView show, int page) {
        Import file = imports.read(viewer, id);
        ImportKind<?> kind = kinds.of(file.kind());
        try (Connection connection = database.getConnection()) {
            ImportDetails details = new ImportDetails(new Sql(connection), file, kind);
            ImportTally tally = file.tally();
            Map<ImportView, Integer> entries = tally.entries();
            ImportView view = show == null ? mostUrgent(file.state(), entries) : show;
            int there = entries.getOrDefault(view, 0);
            int pages = pages(there);
            int shown = Math.clamp(page, 1, pages);
            return new ImportPreview(
                    file.card(),
                    details.progress(),
                    entries,
                    view,
                    shown,
                    pages,
                    there > 0 && view.ofRows() ? details.things(viewer, view, shown) : List.of(),
                    there > 0 && !view.ofRows() ? details.problems(view, shown) : List.of(),
                    unused(file.mapping()),
                    kind.usualAnswers(),
                    tally.figures(),
                    imports.undoable(file));
        } catch (SQLException e) {
            throw new ImportFailed(e);
        }
    }

    private static ImportView mostUrgent(ImportState state, Map<ImportView, Integer> entries) {
        return List.of(ImportView.NEAR, ImportView.REFUSED, ImportView.EDITED, ImportView.WARNINGS, ImportView.NEW)
                .stream()
                .filter(view -> entries.getOrDefault(view, 0) > 0)
                .filter(view -> view != ImportView.NEAR || state == ImportState.JUDGED)
                .findFirst()
                .orElse(ImportView.CHANGED);
    }

    private static List<String> unused(Mapping mapping) {
        return mapping.columns().stream()
                .filter(column -> column.field() == null && !column.header().isBlank())
                .map(Mapping.Column::header)
                .toList();
    }

    /**
     * Writes the refused rows as they came, each with its line and its problems in front.
     *
     * @param sentence words a problem
     */
    public void refusedRows(
            Viewer viewer,
            long id,
            Function<RowProblem, String> sentence,
            SheetWriter.Format format,
            OutputStream out) {
        Import file = imports.read(viewer, id);
        try (Connection connection = database.getConnection()) {
            RefusedRows.of(new Sql(connection), file, kinds.of(file.kind()), sentence)
                    .write(steps.spooled(id), format, out);
        } catch (SQLException e) {
            throw new ImportFailed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
