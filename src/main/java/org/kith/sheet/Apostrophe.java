package org.kith.sheet;

import java.util.regex.Pattern;

/**
 * The apostrophe that keeps a cell from being a formula (<a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP's list of first characters</a>). One is put in front
 * of a cell that would start a formula after any number of apostrophes, and one taken off where at least one is there, so
 * that what was written is what is read.
 */
final class Apostrophe {
    private static final String STARTS = "[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern FORMULA = Pattern.compile("'*" + STARTS);
    private static final Pattern QUOTED = Pattern.compile("'+" + STARTS);

    private Apostrophe() {}

    /** For text files, where such a cell would be a formula. */
    static String beforeFormula(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    /** For workbooks, whose text is never a formula: only what reading would take off is put in front. */
    static String beforeApostrophe(String cell) {
        return QUOTED.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    /** The cell without that apostrophe. */
    static String off(String cell) {
        return QUOTED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
