package org.kith.search;

/**
 * How far this node's index is behind the database.
 *
 * @param waiting changes known that cannot be found yet, ≥ 0
 * @param rebuilding whether a new index is being made beside the one that serves
 * @param trouble what keeps the index from following; null when nothing does
 */
public record Lag(long waiting, boolean rebuilding, Trouble trouble) {
    /** While fewer changes wait, a search need not say so: they are found within a second. */
    private static final long SOON = 1_000;

    /** Whether somebody who searches should be told. */
    public boolean worthSaying() {
        return rebuilding || trouble != null || waiting >= SOON;
    }
}
