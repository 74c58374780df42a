package org.kith.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days: Monday to Friday. Bank holidays are not known and count as working days. */
public final class WorkingDays {
    private WorkingDays() {}

    /** The {@code days}th working day after {@code from}; {@code days} ≥ 1. */
    public static LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
