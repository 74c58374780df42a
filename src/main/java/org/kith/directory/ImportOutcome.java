package org.kith.directory;

/**
 * What an import did.
 *
 * @param members organisations that became members by it
 */
public record ImportOutcome(ImportCounts counts, int members) {}
