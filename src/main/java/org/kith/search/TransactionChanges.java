package org.kith.search;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one transaction changed; written before it commits. */
final class TransactionChanges implements Synchronization {
    private final ChangeWriter writer;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final SearchIndex index;
    private final Set<Change> changes = new LinkedHashSet<>();
    private boolean bulk;
    private boolean held;
    private long n;

    /** @param index told the set's number once the transaction is committed */
    TransactionChanges(
            ChangeWriter writer, Clock clock, TransactionSynchronizationRegistry transaction, SearchIndex index) {
        this.writer = writer;
        this.clock = clock;
        this.transaction = transaction;
        this.index = index;
    }

    void add(Change change) {
        if (n != 0) {
            throw new IllegalStateException("The transaction's changes are already written: " + change);
        }
        changes.add(change);
        bulk |= change.id() == Change.ALL;
    }

    @Override
    public void beforeCompletion() {
        if (bulk) {
            index.bulkBegins();
            held = true;
        }
        try {
            n = writer.write(changes, clock.instant());
        } catch (SQLException e) {
            transaction.setRollbackOnly();
            throw new IllegalStateException("What changed cannot be written down for the index", e);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (held) {
            index.bulkEnds();
        }
        if (status == Status.STATUS_COMMITTED) {
            index.committed(n);
        }
    }
}
