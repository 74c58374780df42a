package org.kith.search;

import java.util.Collection;

/**
 * Under which names the values of a dimension are chosen and counted, when a search is made: a skill under its own and
 * those of all broader ones, a day under "within 3 months". So what is broader than what, or today's date, may change
 * without any document being indexed again. Two that are equal have to name alike: what the index makes of one is kept
 * for the next search.
 */
@FunctionalInterface
public interface FacetGroups {
    /** The groups that a value of the index is in, without repetition; empty for a value that counts nowhere. */
    Collection<String> of(String value);
}
