package org.kith.directory;

import java.time.LocalDate;
import java.util.SortedMap;

/** How large an organisation is, by its income in the latest year of which it is known. */
public enum IncomeBand {
    UNDER_10K(10_000),
    UNDER_75K(75_000),
    UNDER_250K(250_000),
    UNDER_1M(1_000_000),
    FROM_1M(Long.MAX_VALUE / 100),
    NOT_KNOWN(0);

    private static final int PENCE = 100;

    /** Pence, of which the band has less. */
    private final long below;

    IncomeBand(long pounds) {
        below = pounds * PENCE;
    }

    /** @param incomes pence by the last day of the financial year */
    static IncomeBand of(SortedMap<LocalDate, Long> incomes) {
        if (incomes.isEmpty()) {
            return NOT_KNOWN;
        }
        long latest = incomes.get(incomes.lastKey());
        for (IncomeBand band : values()) {
            if (latest < band.below) {
                return band;
            }
        }
        return FROM_1M;
    }
}
