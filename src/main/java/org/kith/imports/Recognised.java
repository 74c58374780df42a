package org.kith.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.refusal.Refusal;
import org.kith.sheet.Dialect;
import org.kith.sheet.SheetFile;
import org.kith.sheet.SheetReader;
import org.kith.sheet.SheetRow;

/**
 * A whole file looked at once: how it is read, what its columns hold, how many rows there are.
 *
 * @param worksheets of a workbook
 */
record Recognised(Dialect dialect, List<String> worksheets, List<SheetColumn> columns, int rows, long bytes) {

    /** @throws Refusal when it is no sheet, or not a whole one; it names the line where it can */
    static Recognised of(Path file, String fileName) {
        SheetFile sheet = SheetFile.recognise(file, fileName);
        return of(file, sheet, sheet.dialect());
    }

    /** Looked at in the way that a person says. */
    static Recognised of(Path file, String fileName, Dialect dialect) {
        return of(file, SheetFile.recognise(file, fileName), dialect);
    }

    private static Recognised of(Path file, SheetFile sheet, Dialect dialect) {
        try (SheetReader reader = sheet.open(dialect)) {
            List<ColumnScan> scans = new ArrayList<>();
            reader.header()
                    .forEach(header ->
                            scans.add(new ColumnScan(CellText.of(header).text())));
            int rows = 0;
            for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                for (int i = 0; i < scans.size(); i++) {
                    scans.get(i).take(row.get().cell(i));
                }
                rows++;
            }
            return new Recognised(
                    dialect,
                    sheet.worksheets(),
                    scans.stream().map(ColumnScan::column).toList(),
                    rows,
                    size(file));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
