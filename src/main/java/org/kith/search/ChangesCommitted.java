package org.kith.search;

/**
 * Fired on the thread whose transaction has committed changes, for whoever remembers up to where the person at the other
 * end must see.
 *
 * @param n number of the set, for {@link SearchIndex#await}
 */
public record ChangesCommitted(long n) {}
