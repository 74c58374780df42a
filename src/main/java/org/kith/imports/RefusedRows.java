package org.kith.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kith.refusal.NotFound;
import org.kith.sheet.SheetFile;
import org.kith.sheet.SheetReader;
import org.kith.sheet.SheetRow;
import org.kith.sheet.SheetWriter;

/** Refused rows as they came, each with its line and what is wrong in front, as a list that can be corrected and imported. */
final class RefusedRows {
    /** Columns put in front, and taken away from a list that has them already. */
    private static final Set<String> ADDED = Set.of("line", "problem");

    private final Import file;
    private final Map<Long, String> remarks;

    private RefusedRows(Import file, Map<Long, String> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    /**
     * @param sentence words a problem
     * @throws NotFound when no row is refused
     */
    static RefusedRows of(Sql sql, Import file, ImportKind<?> kind, Function<RowProblem, String> sentence)
            throws SQLException {
        Map<Long, String> remarks = new TreeMap<>();
        sql.list(
                "select line, severity, field, text_key, shown, arguments from list_import_problem"
                        + " where import_id = ? and severity = ? order by import_id, severity, line, id",
                row -> {
                    RowProblem problem = RowProblems.of(row, kind.fields());
                    return remarks.merge(problem.line(), sentence.apply(problem), (a, b) -> a + " " + b);
                },
                file.id(),
                RowProblem.Severity.REFUSAL);
        if (remarks.isEmpty()) {
            throw new NotFound("refused rows");
        }
        return new RefusedRows(file, remarks);
    }

    /** @param copy of the file on this node's disk, deleted afterwards */
    void write(Path copy, SheetWriter.Format format, OutputStream out) throws IOException {
        try (SheetReader rows = SheetFile.known(copy).open(file.dialect())) {
            List<Integer> kept = IntStream.range(0, rows.header().size())
                    .filter(column -> !ADDED.contains(rows.header().get(column)))
                    .boxed()
                    .toList();
            List<String> header = new ArrayList<>(List.of("line", "problem"));
            kept.forEach(column -> header.add(rows.header().get(column)));
            try (SheetWriter writer = SheetWriter.to(out, format, file.fileName(), header)) {
                for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    if (remarks.containsKey(row.get().line())) {
                        writer.row(cells(row.get(), kept, rows.header().size()));
                    }
                }
            }
        } finally {
            Files.delete(copy);
        }
    }

    private List<String> cells(SheetRow row, List<Integer> kept, int width) {
        List<String> cells = new ArrayList<>(List.of(Long.toString(row.line()), remarks.get(row.line())));
        kept.forEach(column -> cells.add(row.cell(column)));
        cells.addAll(row.cells()
                .subList(Math.min(width, row.cells().size()), row.cells().size()));
        return cells;
    }
}
