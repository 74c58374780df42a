package org.kith.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a list as it comes, row by row. No cell is a formula in the spreadsheet that opens it, and {@link SheetReader}
 * gives back what was written, but for rows with nothing in them and, from a workbook, characters that XML cannot hold.
 */
public final class SheetWriter implements AutoCloseable {
    /** The two that every spreadsheet opens. */
    public enum Format {
        /** Commas, UTF-8 with a byte order mark, without which spreadsheets read it in a character set of their own. */
        CSV("text/csv; charset=UTF-8", "csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Without its dot. */
        public String extension() {
            return extension;
        }
    }

    private final WrittenRows rows;

    private SheetWriter(WrittenRows rows) {
        this.rows = rows;
    }

    /**
     * Begins a list.
     *
     * @param out closed with the list
     * @param title names the worksheet, as far as such names go: 31 characters, some signs left out
     * @param header names the columns
     */
    public static SheetWriter to(OutputStream out, Format format, String title, List<String> header) {
        try {
            SheetWriter writer =
                    new SheetWriter(format == Format.CSV ? new WrittenCsv(out) : new WrittenWorkbook(out, title));
            writer.row(header);
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a cell has more than {@link SheetReader#MAX_CELL} characters */
    public void row(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > SheetReader.MAX_CELL)) {
            throw new IllegalArgumentException("More than a cell can hold");
        }
        try {
            rows.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the list. */
    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
