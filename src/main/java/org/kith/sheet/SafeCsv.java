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
    private SafeCsv() {}

    /** The file; it starts with a byte order mark, without which spreadsheets read it in a character set of their own. */
    public static byte[] of(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header.stream().map(Apostrophe::beforeFormula).toList());
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(Apostrophe::beforeFormula).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
