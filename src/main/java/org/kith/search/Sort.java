package org.kith.search;

/** The order of what is found; equals are told apart by type and id, so pages never repeat or skip a thing. */
public enum Sort {
    /** Best first; without any term, by name. */
    RELEVANCE,
    /** By {@link SearchDocument.Builder#sortName}, ignoring case and accents; things without one come last. */
    NAME,
    /** Nearest first; things without a position that the viewer may know come last. Needs {@link IndexQuery#near}. */
    DISTANCE
}
