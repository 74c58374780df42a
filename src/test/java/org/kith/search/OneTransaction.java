package org.kith.search;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;

/** A transaction manager's registry with one transaction, or none before {@link #begin}. */
final class OneTransaction implements TransactionSynchronizationRegistry {
    private final Map<Object, Object> resources = new HashMap<>();
    private Synchronization interposed;
    private Object key;
    boolean rollbackOnly;

    void begin() {
        key = new Object();
    }

    void commit() {
        interposed.beforeCompletion();
        interposed.afterCompletion(rollbackOnly ? Status.STATUS_ROLLEDBACK : Status.STATUS_COMMITTED);
    }

    @Override
    public Object getTransactionKey() {
        return key;
    }

    @Override
    public void putResource(Object name, Object value) {
        resources.put(name, value);
    }

    @Override
    public Object getResource(Object name) {
        return resources.get(name);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        if (interposed != null) {
            throw new IllegalStateException("registered twice");
        }
        interposed = synchronization;
    }

    @Override
    public int getTransactionStatus() {
        return key == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        rollbackOnly = true;
    }

    @Override
    public boolean getRollbackOnly() {
        return rollbackOnly;
    }
}
