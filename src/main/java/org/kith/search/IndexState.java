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

    /** The one word for it: what keeps it behind comes before what goes by itself. */
    public Standing standing() {
        if (lag.trouble() != null) {
            return Standing.BEHIND;
        }
        if (lag.rebuilding()) {
            return Standing.REBUILDING;
        }
        return lag.waiting() > 0 ? Standing.CATCHING_UP : Standing.UP_TO_DATE;
    }

    /** About how many things a rebuild or a comparison goes through that has done so many already, ≥ {@code done}. */
    public long about(long done) {
        return Math.max(done, documents);
    }

    /** How far a rebuild or a comparison is that has done so many things, in percent. */
    public int percent(long done) {
        long all = about(done);
        return all == 0 ? 0 : (int) (100 * done / all);
    }
}
