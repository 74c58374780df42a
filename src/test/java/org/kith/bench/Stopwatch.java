package org.kith.bench;

import java.util.Locale;

/** Runs from when it is made. */
final class Stopwatch {
    private final long start = System.nanoTime();

    /** So far, to the millisecond. */
    String seconds() {
        return String.format(Locale.ROOT, "%.3f", (System.nanoTime() - start) / 1e9);
    }
}
