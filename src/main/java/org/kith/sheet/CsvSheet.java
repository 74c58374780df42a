package org.kith.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.refusal.Refusal;

/**
 * A small sheet of comma-separated text (RFC 4180) in memory: its header and its rows, read by the rules of {@link
 * SheetReader}.
 *
 * @param header the cells of the first row that is not empty; empty when there is none
 * @param rows what follows
 */
public record CsvSheet(List<String> header, List<Row> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CsvSheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line line of the file on which the row starts, from 1
     * @param header the cells of the sheet's header
     */
    public record Row(long line, List<String> header, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell in that column, from 0; empty where the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /**
         * The cell under that header.
         *
         * @throws IllegalArgumentException when the sheet has no such column
         */
        public String get(String column) {
            int index = header.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell(index);
        }
    }

    /**
     * The text of a file in UTF-8, without its byte order mark.
     *
     * @throws Refusal when the bytes are not UTF-8 or hold the character 0; it names the line
     */
    public static String text(byte[] content) {
        TextScan scan = scan(content);
        scan.firstNot(Encoding.UTF_8).ifPresent(line -> {
            throw new Refusal("sheet.notUtf8", line);
        });
        scan.firstZero().ifPresent(line -> {
            throw new Refusal("sheet.notText", line);
        });
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /**
     * The sheet in that text.
     *
     * @throws Refusal when a quote is left open or misplaced, or the sheet is beyond the limits; it names the line
     */
    public static CsvSheet parse(String text) {
        try (Rows all = new CsvRows(new StringReader(text), Separator.COMMA, () -> 0)) {
            FilledRows filled = new FilledRows(all, SheetReader.MAX_ROWS + 1);
            List<String> header = filled.next().map(SheetRow::cells).orElse(List.of());
            List<Row> rows = new ArrayList<>();
            for (Optional<SheetRow> row = filled.next(); row.isPresent(); row = filled.next()) {
                rows.add(new Row(row.get().line(), header, row.get().cells()));
            }
            return new CsvSheet(header, rows);
        }
    }

    private static TextScan scan(byte[] content) {
        try {
            return TextScan.of(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
