package org.kith.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kith.refusal.Refusal;

/** Takes the cells of a text file from the parser, refusing what is beyond the limits before it is kept. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> formulas = new HashSet<>();

    /** The line on which the row starts that is being read. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        formulas.clear();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (column == SheetReader.MAX_COLUMNS) {
            throw new Refusal("sheet.tooManyColumns", line(), SheetReader.MAX_COLUMNS);
        }
        // one more than a cell may hold: an apostrophe may come off
        if (length > SheetReader.MAX_CELL + 1) {
            throw new Refusal("sheet.cellTooLong", line(), SheetReader.MAX_CELL);
        }
        if (length > 0 && buffer[offset] == '=') {
            formulas.add(column);
        }
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected SheetRow buildRecord() {
        return new SheetRow(line(), cells, formulas);
    }
}
