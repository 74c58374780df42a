package org.kith.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.kith.refusal.Refusal;

/** The rows of one worksheet, as its XML has them; those of which it has nothing are not among them. */
final class WorksheetRows implements Rows {
    private static final int LETTERS = 26;

    private final Workbook workbook;
    private final UnpackedEntry entry;
    private final WorkbookPart part;
    private final CellValues values;
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> formulas = new HashSet<>();
    private long line;

    WorksheetRows(Workbook workbook, UnpackedEntry entry, CellValues values) throws XMLStreamException {
        this.workbook = workbook;
        this.entry = entry;
        this.part = new WorkbookPart(entry);
        this.values = values;
    }

    @Override
    public Optional<SheetRow> next() {
        return Damage.refused(() -> {
            if (!part.toStart(Set.of("row"))) {
                return Optional.empty();
            }
            String number = part.attribute("r");
            line = number == null ? line + 1 : Long.parseLong(number);
            cells.clear();
            formulas.clear();
            int column = 0;
            while (part.next() && !part.ends("row")) {
                if (part.starts("c")) {
                    String reference = part.attribute("r");
                    column = reference == null ? column : column(reference);
                    readCell(column++);
                }
            }
            return Optional.of(new SheetRow(line, cells, formulas));
        });
    }

    private void readCell(int column) throws XMLStreamException {
        String type = part.attribute("t");
        String style = part.attribute("s");
        String stored = null;
        boolean formula = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("f")) {
                formula = true;
                part.text();
            } else if (part.starts("v")) {
                stored = part.text();
            } else if (part.starts("is")) {
                stored = part.richText();
            }
        }
        if (stored != null || formula) {
            put(column, values.text(type, style, stored == null ? "" : stored), formula);
        }
    }

    private void put(int column, String text, boolean formula) {
        if (column >= SheetReader.MAX_COLUMNS) {
            if (text.isBlank()) {
                return;
            }
            throw new Refusal("sheet.tooManyColumns", line, SheetReader.MAX_COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        if (formula || text.startsWith("=")) {
            formulas.add(column);
        }
    }

    /** The column of a reference such as AB12, from 0; one that is beyond every limit for more letters than a sheet has. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, 1 << 20);
        }
        if (column == 0) {
            throw new IllegalArgumentException("No column in " + reference);
        }
        return column - 1;
    }

    @Override
    public double share() {
        return entry.share();
    }

    @Override
    public void close() {
        workbook.close();
    }
}
