package org.kith.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kith.sheet.SheetRow;

/** Some rows judged one by one, on their way into the database. */
final class Staging<F> {
    private final ImportKind<F> kind;
    private final List<Staged<F>> staged = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private Staging(ImportKind<F> kind) {
        this.kind = kind;
    }

    static <F> Staging<F> of(ImportKind<F> kind, RowReader cells, List<SheetRow> rows) {
        Staging<F> staging = new Staging<>(kind);
        rows.forEach(row -> staging.judge(cells.read(row)));
        return staging;
    }

    private void judge(RowCells cells) {
        kind.judge(cells)
                .ifPresentOrElse(
                        facts -> staged.add(new Staged<>(cells.line(), facts)), () -> refused.add(cells.line()));
        problems.addAll(cells.problems());
    }

    void write(Sql sql, long importId) throws SQLException {
        ImportRows.add(sql, importId, staged.stream().map(Staged::line).toList(), refused);
        kind.stage(sql, importId, staged);
        RowProblems.write(sql, importId, Phase.READING, problems);
    }
}
