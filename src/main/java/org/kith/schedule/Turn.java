package org.kith.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One run of a job by the node that holds it. */
public final class Turn {
    private final Instant lastFinished;
    private volatile long heldUntil;
    private volatile boolean ended;

    /** @param lastFinished when the job last came to its end, on whichever node; null before the first time */
    public Turn(Instant lastFinished, Duration lease) {
        this.lastFinished = lastFinished;
        renewed(lease);
    }

    /** Whether to stop: Kith is stopped, or another node may have taken the job. */
    public boolean ended() {
        return ended || System.nanoTime() - heldUntil > 0;
    }

    /** When the job last came to its end; empty before the first time. */
    public Optional<Instant> lastFinished() {
        return Optional.ofNullable(lastFinished);
    }

    void renewed(Duration lease) {
        heldUntil = System.nanoTime() + lease.toNanos();
    }

    void end() {
        ended = true;
    }
}
