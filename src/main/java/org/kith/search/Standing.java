package org.kith.search;

/** How an index stands to the database, in a word. */
public enum Standing {
    /** Everything committed can be found. */
    UP_TO_DATE,
    /** Changes wait that are found within seconds. */
    CATCHING_UP,
    /** A new index is being made; the old one, where there is one, goes on serving. */
    REBUILDING,
    /** Something keeps the index from following; {@link Trouble} says what. */
    BEHIND
}
