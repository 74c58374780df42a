package org.kith.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition and no longer than that. */
record Patience(Duration atMost) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    static Patience ofSeconds(int seconds) {
        return new Patience(Duration.ofSeconds(seconds));
    }

    /** Whether the condition came about in time. */
    boolean until(BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
