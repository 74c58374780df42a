package org.kith.search;

import java.time.Duration;

/** Lets something happen at most once in a while. */
final class Pace {
    private final long every;
    private long last;

    /** The first time is due at once. */
    Pace(Duration every) {
        this.every = every.toNanos();
        this.last = System.nanoTime() - this.every;
    }

    /** The first time is due once the while has passed. */
    static Pace afterWaiting(Duration every) {
        Pace pace = new Pace(every);
        pace.last = System.nanoTime();
        return pace;
    }

    /** Whether it is time again; when it is, the while begins anew. */
    boolean due() {
        long now = System.nanoTime();
        if (now - last < every) {
            return false;
        }
        last = now;
        return true;
    }
}
