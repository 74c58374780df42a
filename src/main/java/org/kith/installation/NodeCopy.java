package org.kith.installation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This node's copy of something that is read often and changes seldom. After a change made here every use waits for a new
 * copy, whoever takes it; after one made elsewhere a use within a second or so takes one, while others go on with the old
 * one.
 */
public final class NodeCopy<T> {
    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private final Source<T> source;
    private final String what;
    private final ReentrantLock taking = new ReentrantLock();

    /** Changes made here. */
    private final AtomicLong told = new AtomicLong();

    /** How many of them the copy has at least. */
    private volatile long taken;

    private volatile Read<T> copy;
    private volatile long looked;

    /** The database. Both verbs read what was committed, whatever the transaction under way has seen or changed. */
    public interface Source<T> {
        /** How often it has changed so far. */
        long changes() throws SQLException;

        /** All of it. */
        Read<T> read() throws SQLException;
    }

    /** @param changes how often it had changed at least when it was read */
    public record Read<T>(long changes, T value) {}

    /** @param what begins a sentence about it, such as "The vocabulary" */
    public NodeCopy(Source<T> source, String what) {
        this.source = source;
        this.what = what;
    }

    /** It was changed here, and that is committed. */
    public void changed() {
        told.incrementAndGet();
    }

    /** @throws IllegalStateException when it has to be read and cannot */
    public T get() {
        if (copy == null || taken < told.get()) {
            refresh();
        } else if (System.nanoTime() - looked > LOOK_EVERY && taking.tryLock()) {
            lookAndUnlock();
        }
        return copy.value();
    }

    /** Looks at once whether it has changed, and takes it over if so. */
    public void refresh() {
        taking.lock();
        lookAndUnlock();
    }

    private void lookAndUnlock() {
        try {
            long before = told.get(); // first: what is told from now on may not be in the copy
            looked = System.nanoTime();
            if (copy == null || source.changes() != copy.changes()) {
                copy = source.read();
            }
            taken = before;
        } catch (SQLException e) {
            throw new IllegalStateException(what + " cannot be read", e);
        } finally {
            taking.unlock();
        }
    }
}
