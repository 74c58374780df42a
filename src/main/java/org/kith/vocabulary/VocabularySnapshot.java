package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This node's copy of the vocabulary. After a change made here the next use takes a new copy, after one made elsewhere a
 * use within a second or so; while one is taken others go on with the old one.
 */
@ApplicationScoped
class VocabularySnapshot {
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    @Inject
    VocabularyReading reading;

    private final ReentrantLock taking = new ReentrantLock();
    private volatile VocabularyReading.Read copy;
    private volatile boolean old;
    private volatile long looked;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VocabularyChanged change) {
        old = true;
    }

    SkillGraph graph() {
        if (copy == null || old) {
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
            old = false;
            looked = System.nanoTime();
            if (copy == null || reading.changes() != copy.changes()) {
                copy = reading.read();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The vocabulary cannot be read", e);
        } finally {
            taking.unlock();
        }
    }
}
