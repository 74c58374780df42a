package org.kith.imports;

import java.util.List;

/**
 * What is wrong with one row of a file.
 *
 * @param line line of the file on which the row starts, from 1
 * @param field the field concerned; null when it is about the whole row
 * @param key of the sentence in the text bundle, to be filled with the arguments: texts, numbers and phrases
 * @param shown what stands in the file, at most 120 characters of it; empty when it does not matter
 */
public record RowProblem(
        long line, Severity severity, ImportField field, String key, String shown, List<Object> arguments) {
    private static final int SHOWN_MAX = 120;

    /** What becomes of the row. */
    public enum Severity {
        /** The row cannot be taken and is left out. */
        REFUSAL,
        /** The row is taken, but not as it stands. */
        WARNING,
        /** The row is taken as a part of another one. */
        FOLDED
    }

    public RowProblem {
        if (shown.length() > SHOWN_MAX) {
            shown = shown.substring(0, SHOWN_MAX - 1) + "…";
        }
        arguments = List.copyOf(arguments);
    }

    public static RowProblem refusal(long line, ImportField field, String key, String shown, Object... arguments) {
        return new RowProblem(line, Severity.REFUSAL, field, key, shown, List.of(arguments));
    }

    public static RowProblem warning(long line, ImportField field, String key, String shown, Object... arguments) {
        return new RowProblem(line, Severity.WARNING, field, key, shown, List.of(arguments));
    }

    public static RowProblem folded(long line, ImportField field, String key, String shown, Object... arguments) {
        return new RowProblem(line, Severity.FOLDED, field, key, shown, List.of(arguments));
    }

    public boolean refusal() {
        return severity == Severity.REFUSAL;
    }
}
