package org.kith.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.kith.refusal.Refusal;

/** The rows of text whose cells stand between separators (RFC 4180, with any line break). */
final class CsvRows implements Rows {
    /** Characters of one quoted cell that are read to find its end; beyond them the quote counts as left open. */
    private static final int MAX_QUOTED = 1 << 21;

    private final CsvRecords records = new CsvRecords();
    private final CsvReader<SheetRow> csv;
    private final CloseableIterator<SheetRow> rows;
    private final DoubleSupplier share;

    /**
     * @param text without its byte order mark
     * @param share how much of the text was read
     */
    CsvRows(Reader text, Separator separator, DoubleSupplier share) {
        this.share = share;
        this.csv = CsvReader.builder()
                .fieldSeparator(separator.value())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_QUOTED)
                .build(records, new LongCells(text, separator, records::line));
        this.rows = csv.iterator();
    }

    /** Leaves out the first line, which is counted all the same. */
    void skipLine() {
        csv.skipLines(1);
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            Refusal refusal = new Refusal("sheet.quote", records.line());
            refusal.initCause(e);
            throw refusal;
        }
    }

    @Override
    public double share() {
        return share.getAsDouble();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
