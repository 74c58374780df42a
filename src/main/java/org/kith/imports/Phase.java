package org.kith.imports;

/** The two parts of judging. */
public enum Phase {
    /** Each row by itself. */
    READING,
    /** All rows against each other and against what is known. */
    MATCHING
}
