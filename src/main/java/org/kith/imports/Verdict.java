package org.kith.imports;

/** What becomes of a row. */
public enum Verdict {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Part of another row of the file, which names the same thing. */
    FOLDED,
    REFUSED
}
