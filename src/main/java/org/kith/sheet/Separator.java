package org.kith.sheet;

/** What stands between the cells of a text file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char value;

    Separator(char value) {
        this.value = value;
    }

    public char value() {
        return value;
    }
}
