package org.kith.imports;

import java.sql.SQLException;
import java.util.List;
import org.kith.privacy.Viewer;

/** The rows and problems of one import, a page at a time. */
final class ImportDetails {
    private final Sql sql;
    private final Import file;
    private final ImportKind<?> kind;

    ImportDetails(Sql sql, Import file, ImportKind<?> kind) {
        this.sql = sql;
        this.file = file;
        this.kind = kind;
    }

    ImportPreview.Progress progress() throws SQLException {
        return sql
                .list(
                        "select phase, done from list_import_work where import_id = ?",
                        row -> new ImportPreview.Progress(
                                Phase.valueOf(row.getString("phase")), row.getInt("done"), file.rows()),
                        file.id())
                .stream()
                .findFirst()
                .orElse(null);
    }

    List<ImportedThing> things(Viewer viewer, ImportView view, int page) throws SQLException {
        List<StagedRow> rows = sql.list(
                "select " + StagedRow.COLUMNS + " from list_import_row where import_id = ? and verdict is not null and "
                        + view.rows() + " order by import_id, line limit ? offset ?",
                StagedRow::of,
                file.id(),
                ImportPages.PAGE_SIZE,
                (page - 1) * ImportPages.PAGE_SIZE);
        return rows.isEmpty() ? List.of() : kind.things(viewer, sql, file.id(), rows);
    }

    List<RowProblem> problems(ImportView view, int page) throws SQLException {
        return sql.list(
                "select p.line, p.severity, p.field, p.text_key, p.shown, p.arguments from list_import_problem p"
                        + " where p.import_id = ? and p.severity = ? and " + RowProblems.TOLD
                        + " order by p.import_id, p.severity, p.line, p.id limit ? offset ?",
                row -> RowProblems.of(row, kind.fields()),
                file.id(),
                view.problems(),
                ImportPages.PAGE_SIZE,
                (page - 1) * ImportPages.PAGE_SIZE);
    }
}
