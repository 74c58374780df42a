package org.kith.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the days of a column, written in figures, say about their order. */
public enum Days {
    /** No cell is such a day, or all are the same both ways, such as 3/3/2019. */
    NONE,
    DAY_FIRST,
    MONTH_FIRST,
    /** Every cell could be read both ways: somebody has to say. */
    AMBIGUOUS,
    /** Some cells can only be read one way, some only the other: somebody has to say, and the others are no days then. */
    MIXED;

    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2[0-9]{4}");

    /** What one more cell adds; {@code AMBIGUOUS} gives way to whoever knows. */
    Days and(String cell) {
        Matcher day = FIGURES.matcher(TypedDay.withoutTime(cell));
        return day.matches() ? and(of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)))) : this;
    }

    private Days and(Days other) {
        if (this == NONE || this == AMBIGUOUS && other != NONE) {
            return other;
        }
        return other == NONE || other == AMBIGUOUS || other == this ? this : MIXED;
    }

    private static Days of(int first, int second) {
        if (first > 12) {
            return second > 12 ? NONE : DAY_FIRST;
        }
        if (second > 12) {
            return MONTH_FIRST;
        }
        return first == second ? NONE : AMBIGUOUS;
    }

    /** The order, where the cells tell it or none is needed. */
    Optional<DayOrder> order() {
        return switch (this) {
            case NONE, DAY_FIRST -> Optional.of(DayOrder.DAY_FIRST);
            case MONTH_FIRST -> Optional.of(DayOrder.MONTH_FIRST);
            case AMBIGUOUS, MIXED -> Optional.empty();
        };
    }

    /** Whether a person has to say what comes first. */
    public boolean asked() {
        return order().isEmpty();
    }
}
