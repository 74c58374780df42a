package org.kith.directory;

import java.util.List;

/**
 * What is wrong with one row of a file.
 *
 * @param line line of the file on which the row starts, from 1
 * @param field the column concerned; null when it is about the whole row
 * @param key of the sentence in the text bundle, to be filled with the arguments
 * @param value what stands in the file, at most 120 characters of it, or the {@link LegalForm} that it says
 */
public record RowProblem(
        long line, Severity severity, ImportField field, String key, Object value, List<Object> arguments) {
    private static final int VALUE_MAX = 120;

    /** What becomes of the row. */
    public enum Severity {
        /** The row cannot be an organisation and is left out. */
        REFUSAL,
        /** The row is taken, but not as it stands. */
        WARNING
    }

    public RowProblem {
        if (value instanceof String text && text.length() > VALUE_MAX) {
            value = text.substring(0, VALUE_MAX - 1) + "…";
        }
        arguments = List.copyOf(arguments);
    }

    static RowProblem refusal(long line, ImportField field, String key, Object value, Object... arguments) {
        return new RowProblem(line, Severity.REFUSAL, field, key, value, List.of(arguments));
    }

    static RowProblem warning(long line, ImportField field, String key, Object value, Object... arguments) {
        return new RowProblem(line, Severity.WARNING, field, key, value, List.of(arguments));
    }

    public boolean refusal() {
        return severity == Severity.REFUSAL;
    }
}
