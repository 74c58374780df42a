package org.kith.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/** Looks at every cell of one column. */
final class ColumnScan {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_MAX = 60;

    /** Of a hundred cells that are not empty, so many make the column one of a type. */
    private static final int NEARLY_ALL = 90;

    /** The more cells were seen, the less another one says. */
    private static final int ENOUGH = 2000;

    private final String header;
    private final SequencedSet<String> samples = new LinkedHashSet<>();
    private final Map<FieldType, Integer> fitting = new EnumMap<>(FieldType.class);
    private Days days = Days.NONE;
    private int seen;

    ColumnScan(String header) {
        this.header = header;
    }

    void take(String cell) {
        if (cell.isBlank()) {
            return;
        }
        days = days.and(cell);
        if (seen == ENOUGH) {
            return;
        }
        seen++;
        if (samples.size() < SAMPLES) {
            samples.add(shortened(CellText.of(cell).text().replace('\n', ' ')));
        }
        for (FieldType type : FieldType.values()) {
            if (type.recognisable() && type.fits(cell)) {
                fitting.merge(type, 1, Integer::sum);
            }
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= SAMPLE_MAX ? cell : cell.substring(0, SAMPLE_MAX - 1) + "…";
    }

    SheetColumn column() {
        Set<FieldType> types = EnumSet.noneOf(FieldType.class);
        fitting.forEach((type, count) -> {
            if (count * 100L >= (long) seen * NEARLY_ALL) {
                types.add(type);
            }
        });
        return new SheetColumn(header, List.copyOf(samples), days, types);
    }
}
