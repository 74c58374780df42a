package org.kith.imports;

/** What comes first in a day written in figures. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
