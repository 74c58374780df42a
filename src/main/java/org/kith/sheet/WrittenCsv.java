package org.kith.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated text (RFC 4180). */
final class WrittenCsv implements WrittenRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    WrittenCsv(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(Apostrophe::beforeFormula).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
