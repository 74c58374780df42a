package org.kith.search;

/** The order of what is found; equals are told apart by type and id, so that no two things are in the same place. */
public enum Sort {
    /** Best first; without any term, by name. */
    RELEVANCE,
    /** By {@link SearchDocument.Builder#sortName}, ignoring case and accents; things without one come last. */
    NAME,
    /** Nearest first; things without a position that the viewer may know come last. Needs {@link IndexQuery#near}. */
    DISTANCE,
    /** By {@link SearchDocument.Builder#newness}, greatest first; things without one come last. */
    NEWEST,
    /** By {@link SearchDocument.Builder#placesFree}, most first; things without any number come last. */
    AVAILABILITY
}
