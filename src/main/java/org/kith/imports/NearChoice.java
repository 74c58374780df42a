package org.kith.imports;

/** What a person says of a row that could be something known. */
public enum NearChoice {
    /** It is the one that is known. */
    SAME,
    /** It is another one. */
    OTHER
}
