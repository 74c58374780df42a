package org.kith.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Collects what a transaction changed and, as its last statements before the commit, writes that down for the indexes
 * of all nodes. The caller has flushed its own changes before the transaction ends. When the writing fails, the
 * transaction is rolled back.
 */
@ApplicationScoped
public class Changes {
    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Clock clock;

    @Inject
    SearchIndex index;

    /**
     * The thing was made, changed or removed in this transaction; saying so twice is the same as once.
     *
     * @param type the type as its {@link DocumentSource} names it
     * @param id key of the thing, &gt; 0
     * @throws IllegalStateException outside a transaction
     */
    public void of(String type, long id) {
        if (id == Change.ALL) {
            throw new IllegalArgumentException("No thing has the id 0");
        }
        note(new Change(type, id));
    }

    /**
     * Any thing of the type may have changed, as after a bulk statement.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void ofAll(String type) {
        note(new Change(type, Change.ALL));
    }

    private void note(Change change) {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("A change is said within the transaction that makes it: " + change);
        }
        if (!transactions.getRollbackOnly()) {
            current().add(change);
        }
    }

    private TransactionChanges current() {
        if (transactions.getResource(TransactionChanges.class) instanceof TransactionChanges known) {
            return known;
        }
        TransactionChanges begun = new TransactionChanges(new ChangeWriter(database), clock, transactions, index);
        transactions.registerInterposedSynchronization(begun);
        transactions.putResource(TransactionChanges.class, begun);
        return begun;
    }
}
