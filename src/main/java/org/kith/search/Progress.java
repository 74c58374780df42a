package org.kith.search;

import java.time.Duration;

/** How far this node's index has come, for those who wait for it. Safe for any thread. */
final class Progress {
    private long reached = -1;
    private long expected;
    private boolean rebuilding;

    /** Set {@code n} is committed in the database. */
    synchronized void expect(long n) {
        expected = Math.max(expected, n);
    }

    /** Everything up to set {@code n} is findable. */
    synchronized void reached(long n) {
        reached = n;
        notifyAll();
    }

    synchronized void rebuilding(boolean now) {
        rebuilding = now;
    }

    /** A new index is in use that holds everything up to set {@code n}; numbers known before it mean nothing now. */
    synchronized void rebuilt(long n) {
        expected = n;
        reached(n);
    }

    synchronized boolean catchingUp() {
        return rebuilding || reached < expected;
    }

    /** True when set {@code n} is findable within the time given. */
    synchronized boolean await(long n, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos(); reached < n && left > 0; left = end - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reached >= n;
    }
}
