package org.kith.imports.web;

import org.kith.imports.ImportField;

/** A field on the mapping page that may be the same for every row. */
public class ConstantLine {
    private final ImportField field;
    private String value;

    ConstantLine(ImportField field, String value) {
        this.field = field;
        this.value = value;
    }

    public ImportField getField() {
        return field;
    }

    /** Null when it is not the same for every row. */
    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value == null ? null : value.strip();
    }
}
