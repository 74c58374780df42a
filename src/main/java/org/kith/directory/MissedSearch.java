package org.kith.directory;

import java.time.LocalDate;

/**
 * A search that finds little.
 *
 * @param words as somebody typed them
 * @param times how often it was made in the last {@value MissedSearches#KEPT_DAYS} days
 * @param last the last day on which it was made
 * @param finds how many things it finds now, near spellings aside; below {@link MissedSearches#FEW}
 */
public record MissedSearch(String words, int times, LocalDate last, int finds) {}
