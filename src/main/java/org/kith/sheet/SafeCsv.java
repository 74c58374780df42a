package org.kith.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Comma-separated text (RFC 4180, UTF-8) that is safe to open in a spreadsheet: a cell that would be taken for a formula
 * (<a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP's list of first characters</a>) gets an
 * apostrophe in front, which {@link CsvSheet} takes off again.
 */
public final class SafeCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCsv() {}

    /** The file; it starts with a byte order mark, without which spreadsheets read it in a character set of their own. */
    public static byte[] of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header.stream().map(SafeCsv::harmless).toList());
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(SafeCsv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The cell with an apostrophe in front if it could be a formula. */
    static String harmless(String cell) {
        return startsFormula(cell, 0) ? "'" + cell : cell;
    }

    /** The cell without that apostrophe. */
    static String original(String cell) {
        return cell.startsWith("'") && startsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String cell, int at) {
        return cell.length() > at && FORMULA_STARTS.indexOf(cell.charAt(at)) >= 0;
    }
}
