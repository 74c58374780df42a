package org.kith.sheet;

import java.util.List;
import java.util.Optional;
import org.kith.refusal.Refusal;

/** The rows of a file that have something in them, as they were before they were written; not more than a sheet may have. */
final class FilledRows {
    private final Rows rows;
    private final int most;
    private int count;

    /** @param most rows, the header among them */
    FilledRows(Rows rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    Optional<SheetRow> next() {
        Optional<SheetRow> row = rows.next();
        while (row.isPresent() && row.get().empty()) {
            row = rows.next();
        }
        if (row.isPresent() && count++ == most) {
            throw new Refusal("sheet.tooManyRows", row.get().line(), SheetReader.MAX_ROWS);
        }
        return row.map(FilledRows::original);
    }

    private static SheetRow original(SheetRow row) {
        List<String> cells = row.cells().stream().map(Apostrophe::off).toList();
        if (cells.stream().anyMatch(cell -> cell.length() > SheetReader.MAX_CELL)) {
            throw new Refusal("sheet.cellTooLong", row.line(), SheetReader.MAX_CELL);
        }
        return new SheetRow(row.line(), cells, row.formulas());
    }
}
