package org.kith.search;

/**
 * One thing found.
 *
 * @param type type of the thing, as its {@link DocumentSource} names it
 * @param id key of the thing in the database
 * @param score how well it answers the query, &gt; 0; compares within one result only; 0 when sorted by name
 */
public record Hit(String type, long id, float score) {}
