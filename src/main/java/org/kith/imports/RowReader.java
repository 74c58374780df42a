package org.kith.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kith.sheet.SheetRow;

/** Reads the rows of a list by its mapping. */
public final class RowReader {
    private final List<? extends ImportField> fields;
    private final Mapping mapping;
    private final Map<String, Integer> positions;
    private final LocalDate today;

    /** @param today later days cannot have happened */
    public RowReader(List<? extends ImportField> fields, Mapping mapping, LocalDate today) {
        this.fields = List.copyOf(fields);
        this.mapping = mapping;
        this.positions = mapping.positions();
        this.today = today;
    }

    public RowCells read(SheetRow row) {
        return new RowCells(this, row);
    }

    /** Columns of the file. */
    int width() {
        return mapping.columns().size();
    }

    Map<String, Integer> positions() {
        return positions;
    }

    Map<String, String> constants() {
        return mapping.constants();
    }

    LocalDate today() {
        return today;
    }

    ImportField field(String name) {
        return ImportField.named(fields, name).orElseThrow();
    }

    DayOrder order(ImportField field) {
        Integer position = positions.get(field.name());
        return position == null
                ? DayOrder.DAY_FIRST
                : mapping.columns().get(position).order();
    }
}
