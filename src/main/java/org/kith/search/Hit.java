package org.kith.search;

/**
 * One thing found.
 *
 * @param type type of the thing, as its {@link DocumentSource} names it
 * @param id key of the thing in the database
 * @param score how well it answers the query, &gt; 0; compares within one result only; 0 when not sorted by relevance
 * @param kind how it meets the query; null when no words were asked for
 */
public record Hit(String type, long id, float score, HitKind kind) {}
