package org.kith.search;

import java.time.Instant;

/**
 * A comparison of the index with the database, thing by thing.
 *
 * @param endedAt null while it is under way
 * @param compared things compared, in the database or in the index
 * @param repaired things that differed although no change waited, and were put right; 0 when index and database agreed
 */
public record Reconciled(Instant startedAt, Instant endedAt, long compared, long repaired) {}
