package org.kith.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the cells of a field hold. Where the headers say nothing, the cells tell which columns can be meant. */
public enum FieldType {
    TEXT,
    /** One of a few words. */
    CHOICE,
    /** Several words, between line breaks, semicolons or bars. */
    LIST,
    DAY,
    POUNDS,
    NUMBER,
    YES_NO("yes|no|y|n|true|false|x|0|1"),
    POSTCODE("[a-z]{1,2}[0-9][0-9a-z]?\\s*[0-9][a-z]{2}"),
    EMAIL("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}"),
    WEB("(https?://|www\\.)\\S+");

    private final Pattern cell;

    FieldType() {
        this("");
    }

    FieldType(String cell) {
        this.cell = Pattern.compile(cell);
    }

    /** Whether cells of this type can be told from others. */
    boolean recognisable() {
        return !cell.pattern().isEmpty();
    }

    /** Whether a cell looks like one of this type. */
    boolean fits(String text) {
        return cell.matcher(text.strip().toLowerCase(Locale.UK)).matches();
    }
}
