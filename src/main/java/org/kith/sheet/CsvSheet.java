package org.kith.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kith.refusal.Refusal;

/**
 * A sheet read from comma-separated text (RFC 4180): its header and its rows, each with the line it starts on. Cells may
 * hold commas, quotes and line breaks in quotes; rows may be shorter or longer than the header; rows without anything in
 * them are left out. An apostrophe that {@link SafeCsv} put before a formula is taken off again.
 *
 * @param header the cells of the first row that is not empty; empty when there is none
 * @param rows what follows
 */
public record CsvSheet(List<String> header, List<Row> rows) {
    public static final int MAX_ROWS = 200_000;
    public static final int MAX_COLUMNS = 300;

    /** Characters in one cell. */
    public static final int MAX_CELL = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

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
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(content.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult end = decoder.decode(bytes, decoded, true);
        String text = decoded.flip().toString();
        if (end.isError()) {
            throw new Refusal("sheet.notUtf8", lineAt(text, text.length()));
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new Refusal("sheet.notText", lineAt(text, zero));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * The sheet in that text.
     *
     * @throws Refusal when a quote is left open or misplaced, or the sheet is beyond the limits; it names the line
     */
    public static CsvSheet parse(String text) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        long next = 1;
        try {
            for (CsvRecord read : reader(text)) {
                next = read.getStartingLineNumber() + 1 + breaksWithin(read);
                if (read.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (header.isEmpty()) {
                    header = cells(read);
                } else if (rows.size() == MAX_ROWS) {
                    throw new Refusal("sheet.tooManyRows", MAX_ROWS);
                } else {
                    rows.add(new Row(read.getStartingLineNumber(), header, cells(read)));
                }
            }
        } catch (CsvParseException e) {
            Refusal refusal = new Refusal("sheet.quote", next);
            refusal.initCause(e);
            throw refusal;
        }
        return new CsvSheet(header, rows);
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    private static List<String> cells(CsvRecord read) {
        long line = read.getStartingLineNumber();
        if (read.getFieldCount() > MAX_COLUMNS) {
            throw new Refusal("sheet.tooManyColumns", line, MAX_COLUMNS);
        }
        if (read.getFields().stream().anyMatch(cell -> cell.length() > MAX_CELL)) {
            throw new Refusal("sheet.cellTooLong", line);
        }
        return read.getFields().stream().map(SafeCsv::original).toList();
    }

    private static long breaksWithin(CsvRecord read) {
        return read.getFields().stream()
                .filter(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)
                .mapToLong(CsvSheet::breaks)
                .sum();
    }

    private static long lineAt(String text, int position) {
        return 1 + breaks(text.substring(0, position));
    }

    private static long breaks(String text) {
        return LINE_BREAK.matcher(text).results().count();
    }
}
