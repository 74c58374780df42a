package org.kith.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.LongSupplier;
import org.kith.refusal.Refusal;

/**
 * Text on its way to the parser. Characters without a quote, separator or line break between them are of one cell, whatever
 * comes before them: when they are more than a cell may hold the row is refused at once, before the parser has them all in
 * memory.
 */
final class LongCells extends FilterReader {
    private final char separator;
    private final LongSupplier line;
    private int run;

    /** @param line where the row starts that the parser is at */
    LongCells(Reader text, Separator separator, LongSupplier line) {
        super(text);
        this.separator = separator.value();
        this.line = line;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            char c = buffer[i];
            run = c == '"' || c == separator || c == '\n' || c == '\r' ? 0 : run + 1;
        }
        // The parser asks for more only when it has gone through what it has, so it is within this run.
        if (run > SheetReader.MAX_CELL + 1 + length) {
            throw new Refusal("sheet.cellTooLong", line.getAsLong(), SheetReader.MAX_CELL);
        }
        return read;
    }
}
