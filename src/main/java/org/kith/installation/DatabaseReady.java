package org.kith.installation;

/**
 * Fired once at start, when the database has today's tables. Observers run in the order of their priority, each in its
 * own transactions; one that throws ends the start.
 */
public record DatabaseReady() {
    /** The packaged vocabulary goes in. */
    public static final int VOCABULARY = 100;

    /** The first administrator's link, or the demo data. */
    public static final int FIRST_START = 200;

    /** The index is opened or rebuilt. */
    public static final int INDEX = 300;
}
