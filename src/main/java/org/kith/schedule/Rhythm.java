package org.kith.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When a job fires. What was missed while no node ran fires once, at the next start. */
@FunctionalInterface
public interface Rhythm {
    /** The next time after {@code now}. */
    Instant next(Instant now);

    /** As long as that after it last ended. */
    static Rhythm every(Duration pause) {
        return now -> now.plus(pause);
    }

    /** Once a day at that time where the consortium works, also on the days on which the clocks change. */
    static Rhythm daily(LocalTime time) {
        return now -> {
            LocalDate today = now.atZone(Clocks.ZONE).toLocalDate();
            Instant due = at(today, time);
            return due.isAfter(now) ? due : at(today.plusDays(1), time);
        };
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Clocks.ZONE).toInstant();
    }
}
