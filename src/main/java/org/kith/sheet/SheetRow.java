package org.kith.sheet;

import java.util.List;
import java.util.Set;

/**
 * One row.
 *
 * @param line from 1: in text the line of the file on which the row starts, in a workbook the number of the row
 * @param cells as many as the row has, each at most {@link SheetReader#MAX_CELL} characters
 * @param formulas columns, from 0, whose cell is a formula (the cell then holds its stored result) or text that starts
 *     with an equals sign
 */
public record SheetRow(long line, List<String> cells, Set<Integer> formulas) {
    public SheetRow {
        cells = List.copyOf(cells);
        formulas = Set.copyOf(formulas);
    }

    /** The cell in that column, from 0; empty where the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing is in it. */
    boolean empty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
