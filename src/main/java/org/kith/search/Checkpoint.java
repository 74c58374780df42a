package org.kith.search;

import java.util.Map;

/**
 * How far an index has read the changes: the number of the last set and that set's random stamp, by which it knows that
 * the database is still the one it was built from.
 *
 * @param n number of the set; 0 before the first
 * @param stamp the set's stamp; empty before the first
 */
record Checkpoint(long n, String stamp) {
    static final Checkpoint START = new Checkpoint(0, "");

    private static final String N = "n";
    private static final String STAMP = "stamp";
    private static final String SCHEMA = "schema";

    /** What a commit of the index carries. */
    Map<String, String> userData() {
        return Map.of(N, Long.toString(n), STAMP, stamp, SCHEMA, Layout.VERSION);
    }

    /** @throws UnreadableIndex when the commit has another layout */
    static Checkpoint of(Map<String, String> userData) throws UnreadableIndex {
        String schema = userData.get(SCHEMA);
        if (!Layout.VERSION.equals(schema)) {
            throw new UnreadableIndex("its layout is " + schema + ", today's is " + Layout.VERSION);
        }
        return new Checkpoint(Long.parseLong(userData.get(N)), userData.get(STAMP));
    }
}
