package org.kith.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.installation.DatabaseReady;

/** This node's one thread that judges imports, one after the other: its own and those that a dead node left. */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    ImportSteps steps;

    @Inject
    Clock clock;

    private final String name = UUID.randomUUID().toString();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Map<Long, Integer> failures = new HashMap<>();
    private volatile boolean stopped;
    private Thread thread;

    void start(@Observes @Priority(DatabaseReady.INDEX) DatabaseReady ready) {
        thread = threads.newThread(this::work);
        thread.setName("kith-imports");
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportToJudge waiting) {
        wakeUps.release();
    }

    @PreDestroy
    void stop() {
        if (thread == null) {
            return;
        }
        stopped = true;
        wakeUps.release();
        try {
            if (!thread.join(END)) {
                LOG.warning("The import worker has not ended in time; another one goes on where it is");
            }
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "Interrupted while the import worker ends", e);
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!stopped) {
                if (!judgedOne()) {
                    wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "The import worker was interrupted and ends", e);
        }
    }

    /** Returns whether there was one that could be judged. */
    private boolean judgedOne() {
        try {
            Optional<Long> claimed = steps.claim(name);
            claimed.ifPresent(this::judge);
            return claimed.isPresent();
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "Imports cannot be judged; trying again in " + POLL.toSeconds() + " s", e);
            return false;
        }
    }

    private void judge(long importId) {
        try {
            new Judging(steps, importId, name, LocalDate.now(clock), () -> stopped).run();
            failures.remove(importId);
        } catch (ImportSteps.Stopped e) {
            LOG.log(Level.FINE, "Import " + importId + " was cancelled or taken over", e);
        } catch (SQLException | IOException | RuntimeException e) {
            failed(importId, e);
        }
    }

    /** A lock or a database that was away may be no trouble the next time: what is written already stays. */
    private void failed(long importId, Exception e) {
        if (failures.merge(importId, 1, Integer::sum) < TRIES) {
            LOG.log(Level.WARNING, "Import " + importId + " cannot be judged; trying again", e);
            return;
        }
        LOG.log(Level.SEVERE, "Import " + importId + " cannot be judged", e);
        failures.remove(importId);
        try {
            steps.failed(importId, name);
        } catch (SQLException | RuntimeException again) {
            LOG.log(Level.SEVERE, "The failure of import " + importId + " cannot be written down", again);
        }
    }
}
