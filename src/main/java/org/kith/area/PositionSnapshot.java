package org.kith.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This node's copy of all positions. After an import made here the next use takes a new copy, after one made elsewhere a use
 * within a second or so; while one is taken others go on with the old one.
 */
@ApplicationScoped
class PositionSnapshot {
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Map<Outcode, Position> packaged = PackagedOutcodes.positions();
    private final ReentrantLock taking = new ReentrantLock();
    private volatile PositionReading.Read copy;
    private volatile boolean old;
    private volatile long looked;

    @Inject
    PositionReading reading;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PositionsChanged change) {
        old = true;
    }

    Optional<Position> position(Outcode outcode) {
        if (copy == null || old) {
            refresh();
        } else if (System.nanoTime() - looked > LOOK_EVERY && taking.tryLock()) {
            lookAndUnlock();
        }
        Position imported = copy.positions().get(outcode);
        return Optional.ofNullable(imported == null ? packaged.get(outcode) : imported);
    }

    /** Whether it comes with Kith, imported or not. */
    Position packaged(Outcode outcode) {
        return packaged.get(outcode);
    }

    int packagedCount() {
        return packaged.size();
    }

    /** Looks whether positions were imported, and takes them over if so. */
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
            throw new IllegalStateException("The positions of postcode districts cannot be read", e);
        } finally {
            taking.unlock();
        }
    }
}
