package org.kith.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kith.search.FacetGroups;

/** How lately a volunteer said that the profile is still true. Whoever did within a time did so within the longer ones too. */
public enum ConfirmedWithin {
    MONTHS_3(3),
    MONTHS_6(6),
    MONTHS_12(12);

    private final int months;

    ConfirmedWithin(int months) {
        this.months = months;
    }

    private boolean holds(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusMonths(months));
    }

    /** By days as the index has them ({@code 2026-11-28}), so that nothing needs indexing again when days go by. */
    static FacetGroups on(LocalDate today) {
        return new Today(today);
    }

    private record Today(LocalDate today) implements FacetGroups {
        @Override
        public Collection<String> of(String value) {
            try {
                LocalDate day = LocalDate.parse(value);
                return Stream.of(ConfirmedWithin.values())
                        .filter(within -> within.holds(day, today))
                        .map(ConfirmedWithin::name)
                        .toList();
            } catch (DateTimeException e) { // no day: written by another version
                return List.of();
            }
        }
    }
}
