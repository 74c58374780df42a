package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.kith.schedule.Job;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Turn;

/** Counts how often it was done, and fails when told to. Runs inside the server. */
@ApplicationScoped
public class NotedJob implements Job {
    static final String NAME = "noted-in-a-test";

    private final AtomicInteger runs = new AtomicInteger();
    private volatile boolean failing;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run(Turn turn) {
        runs.incrementAndGet();
        if (failing) {
            throw new IllegalStateException("told to fail");
        }
    }

    public int runs() {
        return runs.get();
    }

    public void fail(boolean from) {
        failing = from;
    }
}
