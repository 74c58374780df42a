package org.kith.imports.web;

import org.kith.imports.DayOrder;
import org.kith.imports.Mapping;
import org.kith.imports.SheetColumn;

/** A column of the file on the mapping page, with what it is taken for. */
public class ColumnLine {
    private final int position;
    private final SheetColumn column;
    private String field;
    private String order;

    ColumnLine(int position, SheetColumn column, Mapping.Column mapped) {
        this.position = position;
        this.column = column;
        this.field = mapped.field();
        this.order = mapped.order() == null ? null : mapped.order().name();
    }

    Mapping.Column mapped() {
        return new Mapping.Column(column.header(), field, order == null ? null : DayOrder.valueOf(order));
    }

    /** From 0. */
    public int getPosition() {
        return position;
    }

    /** The letters that a spreadsheet calls it by: A to Z, then AA. */
    public String getLetters() {
        return letters(position);
    }

    private static String letters(int position) {
        String last = String.valueOf((char) ('A' + position % 26));
        return position < 26 ? last : letters(position / 26 - 1) + last;
    }

    public SheetColumn getColumn() {
        return column;
    }

    /** Name of the field; null when the column is not used. */
    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    /** Name of a {@link DayOrder}; null while nobody has said. */
    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
