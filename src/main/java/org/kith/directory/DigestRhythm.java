package org.kith.directory;

import java.time.LocalDate;

/** How often somebody is told by mail what is new in their saved searches. */
public enum DigestRhythm {
    NONE(0),
    DAILY(1),
    WEEKLY(7);

    private final int days;

    DigestRhythm(int days) {
        this.days = days;
    }

    /**
     * Whether there may be a mail today.
     *
     * @param told the day of the last one; null before the first
     */
    boolean due(LocalDate told, LocalDate today) {
        return this != NONE && (told == null || !told.plusDays(days).isAfter(today));
    }
}
