package org.kith.search;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The one thread that writes this node's index: a round when woken, at the latest after half a second. A failure is
 * logged and tried again with growing pauses; only {@link #stop()} or an interrupt ends it.
 */
final class IndexWorker implements Runnable {
    private static final Logger LOG = Logger.getLogger(IndexWorker.class.getName());

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Upkeep upkeep;
    private final Semaphore wakeUps = new Semaphore(0);
    private final AtomicInteger holds = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);

    IndexWorker(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** Ends the wait for the next round. */
    void wake() {
        wakeUps.release();
    }

    /** No round begins until {@link #letGo}; one that is under way goes on. */
    void hold() {
        holds.incrementAndGet();
    }

    void letGo() {
        holds.updateAndGet(held -> Math.max(0, held - 1)); // one that began before this worker was not counted
        wake();
    }

    void askRebuild() {
        upkeep.askRebuild();
        wake();
    }

    void askReconciliation() {
        upkeep.askReconciliation();
        wake();
    }

    /** The comparison under way or, without one, the last; null before the first. */
    Reconciled reconciled() {
        return upkeep.reconciled();
    }

    /** Size of the index at its last commit, in bytes. */
    long bytes() {
        return upkeep.bytes();
    }

    /** Asks the thread to commit and end. */
    void stop() {
        upkeep.stop();
        stop.countDown();
        wake();
    }

    @Override
    public void run() {
        try {
            Duration pause = POLL;
            while (!upkeep.stopped()) {
                pause = roundOrPause(pause);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "The index worker was interrupted and ends", e);
            stop();
        } finally {
            upkeep.close();
        }
    }

    /** Returns how long to pause if the next round fails. */
    private Duration roundOrPause(Duration pause) throws InterruptedException {
        try {
            if (holds.get() > 0 || !upkeep.round()) {
                wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
            }
            return POLL;
        } catch (IOException | SQLException | RuntimeException | Error e) {
            failed(e, pause);
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            Duration longer = pause.multipliedBy(2);
            return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }

    private void failed(Throwable e, Duration pause) {
        String again = "; trying again in " + pause.toMillis() + " ms";
        if (e instanceof LockObtainFailedException) {
            LOG.log(Level.WARNING, "Another process uses the index folder: {0}", e.getMessage() + again);
        } else {
            LOG.log(Level.WARNING, "The index cannot be kept up: {0}", e + again);
            LOG.log(Level.FINE, "The index cannot be kept up", e);
        }
        upkeep.recover(e);
    }
}
