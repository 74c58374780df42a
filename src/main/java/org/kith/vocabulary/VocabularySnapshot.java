package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This node's copy of the vocabulary. After a change made here every use waits for a new copy, whoever takes it; after one
 * made elsewhere a use within a second or so takes one, while others go on with the old one.
 */
@ApplicationScoped
class VocabularySnapshot {
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    @Inject
    VocabularyReading reading;

    private final ReentrantLock taking = new ReentrantLock();
    private volatile VocabularyReading.Read copy;
    /** Changes made here. */
    private final AtomicLong told = new AtomicLong();

    /** How many of them the copy has at least. */
    private volatile long taken;

    private volatile long looked;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VocabularyChanged change) {
        told.incrementAndGet();
    }

    SkillGraph graph() {
        if (copy == null || taken < told.get()) {
            refresh();
        } else if (System.nanoTime() - looked > LOOK_EVERY && taking.tryLock()) {
            lookAndUnlock();
        }
        return copy.graph();
    }

    /** Looks whether the vocabulary has changed, and takes it over if so. */
    void refresh() {
        taking.lock();
        lookAndUnlock();
    }

    private void lookAndUnlock() {
        try {
            long before = told.get();
            looked = System.nanoTime();
            if (copy == null || reading.changes() != copy.changes()) {
                copy = reading.read();
            }
            taken = before;
        } catch (SQLException e) {
            throw new IllegalStateException("The vocabulary cannot be read", e);
        } finally {
            taking.unlock();
        }
    }
}
