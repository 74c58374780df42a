package org.kith.sheet;

/** Tells byte by byte whether they are UTF-8 (RFC 3629: no surrogates, nothing longer than needed). */
final class Utf8Check {
    private int missing;
    private int least;
    private int most;
    private long startedOn;
    private boolean longCharacters;
    private long firstInvalid;

    /** @param line on which the byte is */
    void take(int b, long line) {
        if (missing > 0) {
            if (b >= least && b <= most) {
                missing--;
                least = 0x80;
                most = 0xBF;
                longCharacters |= missing == 0;
                return;
            }
            invalid(startedOn);
        }
        startedOn = line;
        missing = b < 0x80 ? 0 : b < 0xC2 ? -1 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : b < 0xF5 ? 3 : -1;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (missing < 0) {
            invalid(line);
        }
    }

    /** After the last byte. */
    void end() {
        if (missing > 0) {
            invalid(startedOn);
        }
    }

    /** Whether a character of several bytes was there. */
    boolean longCharacters() {
        return longCharacters;
    }

    /** Line of the first byte that is not UTF-8; 0 when there is none. */
    long firstInvalid() {
        return firstInvalid;
    }

    private void invalid(long line) {
        missing = 0;
        if (firstInvalid == 0) {
            firstInvalid = line;
        }
    }
}
