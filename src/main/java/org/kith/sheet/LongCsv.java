package org.kith.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.kith.refusal.Refusal;

/** Comma-separated text of any length (RFC 4180), one row at a time: the files of offices that publish what they know. */
public final class LongCsv {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private LongCsv() {}

    /**
     * Hands over every row, the header among them, without those that are blank.
     *
     * @throws Refusal when a quote is left open or misplaced, or a row or cell is beyond the limits; it names the line
     */
    public static void each(Reader text, Consumer<SheetRow> taker) throws IOException {
        BufferedReader marked = new BufferedReader(text);
        marked.mark(1);
        if (marked.read() != BYTE_ORDER_MARK) {
            marked.reset();
        }
        try (Rows rows = new CsvRows(marked, Separator.COMMA, () -> 0)) {
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!row.get().empty()) {
                    taker.accept(row.get());
                }
            }
        }
    }
}
