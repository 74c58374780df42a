package org.kith.search;

/**
 * How a node's index stands.
 *
 * @param lag how far it is behind the database, and why
 * @param reached number of the last set of changes it holds
 * @param documents things that can be found by somebody
 * @param bytes size of its files at the last commit
 * @param read things read so far by the rebuild under way; 0 without one
 * @param reconciled the comparison with the database under way or, without one, the last; null before the first
 */
public record IndexState(Lag lag, long reached, long documents, long bytes, long read, Reconciled reconciled) {
    /** Whether a comparison is under way. */
    public boolean reconciling() {
        return reconciled != null && reconciled.endedAt() == null;
    }
}
