package org.kith.search;

import java.time.Duration;

/** How far this node's index has come, for those who wait for it. Safe for any thread. */
final class Progress {
    private long reached = -1;
    private long expected;
    private long waiting;
    private boolean rebuilding;
    private long read;
    private Trouble trouble;

    /** Set {@code n} is committed in the database. */
    synchronized void expect(long n) {
        expected = Math.max(expected, n);
    }

    /** So many changes wait in the database. */
    synchronized void waiting(long changes) {
        waiting = changes;
    }

    /** So many things were read into the index, or out of it. */
    synchronized void done(int things) {
        waiting = Math.max(0, waiting - things);
        read += things;
    }

    /** Everything up to set {@code n} is findable. */
    synchronized void reached(long n) {
        reached = n;
        if (reached >= expected) {
            waiting = 0;
        }
        notifyAll();
    }

    synchronized void rebuilding(boolean now) {
        rebuilding = now;
        read = 0;
    }

    /** A new index is in use that holds everything up to set {@code n}; numbers known before it mean nothing now. */
    synchronized void rebuilt(long n) {
        expected = n;
        rebuilding = false;
        reached(n);
    }

    synchronized void trouble(Trouble now) {
        trouble = now;
    }

    /** A round has ended well: what was the matter is over, and a rebuild that was given up is under way no more. */
    synchronized void settled() {
        trouble = null;
        rebuilding = false;
    }

    synchronized boolean catchingUp() {
        return rebuilding || reached < expected;
    }

    synchronized Lag lag() {
        long sets = reached < 0 ? 0 : Math.max(0, expected - reached);
        return new Lag(Math.max(waiting, sets), rebuilding, trouble);
    }

    /** Things that the rebuild under way has read; 0 without one. */
    synchronized long read() {
        return rebuilding ? read : 0;
    }

    synchronized long reached() {
        return Math.max(0, reached);
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
