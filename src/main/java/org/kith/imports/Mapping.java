package org.kith.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the columns of a list are taken for.
 *
 * @param columns in the order of the file
 * @param constants text by field, the same for every row
 */
public record Mapping(List<Column> columns, Map<String, String> constants) {
    public static final Mapping NONE = new Mapping(List.of(), Map.of());

    public Mapping {
        columns = List.copyOf(columns);
        constants = new TreeMap<>(constants);
    }

    /**
     * One column.
     *
     * @param header as it stands in the file
     * @param field name of the field; null when the column is not used
     * @param order what comes first in its days; null while nobody has said
     */
    public record Column(String header, String field, DayOrder order) {}

    /** Positions of columns by field; of two columns for one field the first. */
    Map<String, Integer> positions() {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() != null) {
                positions.putIfAbsent(columns.get(i).field(), i);
            }
        }
        return positions;
    }
}
