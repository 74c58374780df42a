package org.kith.sheet;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.kith.refusal.Refusal;

/**
 * Reads a sheet from its first row to its last, holding one row at a time (of a workbook its texts too). Rows may be
 * shorter or longer than the header; rows with nothing in them are left out; an apostrophe that {@link SheetWriter} put
 * before a formula is taken off again.
 */
public final class SheetReader implements AutoCloseable {
    /** Rows in a sheet, beside the header. */
    public static final int MAX_ROWS = 200_000;

    public static final int MAX_COLUMNS = 300;

    /** Characters in a cell: what a spreadsheet can hold. */
    public static final int MAX_CELL = 32_767;

    private final Rows rows;
    private final FilledRows filled;
    private final List<String> header;
    private Optional<SheetRow> ahead;

    private SheetReader(Rows rows, boolean named) {
        this.rows = rows;
        this.filled = new FilledRows(rows, named ? MAX_ROWS + 1 : MAX_ROWS);
        SheetRow first = filled.next().orElseThrow(() -> new Refusal("sheet.empty"));
        this.header = named ? first.cells() : Collections.nCopies(first.cells().size(), "");
        this.ahead = named ? filled.next() : Optional.of(first);
        if (ahead.isEmpty()) {
            throw new Refusal("sheet.noRows");
        }
    }

    /** @throws Refusal when there is no row to read; the rows are closed then */
    static SheetReader of(Rows rows, boolean named) {
        try {
            return new SheetReader(rows, named);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** The names of the columns; blanks as wide as the first row when the sheet does not name them. */
    public List<String> header() {
        return header;
    }

    /**
     * The next row that has something in it.
     *
     * @throws Refusal when the file cannot be read on or the sheet is beyond the limits; it names the line
     */
    public Optional<SheetRow> next() {
        Optional<SheetRow> row = ahead;
        ahead = row.isPresent() ? filled.next() : row;
        return row;
    }

    /** How much of the file is behind, from 0 to 1. */
    public double share() {
        return rows.share();
    }

    @Override
    public void close() {
        rows.close();
    }
}
