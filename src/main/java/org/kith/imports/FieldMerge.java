package org.kith.imports;

import java.util.Objects;

/**
 * What becomes of one field when a list is imported again: three values are held against each other, as in merging texts. An
 * empty cell never erases what is known.
 */
public enum FieldMerge {
    /** The file has nothing to say, or nothing new. */
    STAYS,
    /** The file's value goes in. */
    TAKEN,
    /** A person edited the field since the last import, and the file says something else than that import did. */
    EDITED;

    /**
     * @param now what is known now
     * @param base what the last import said; null where none did
     * @param file what the file says; null for nothing
     */
    public static FieldMerge of(Object now, Object base, Object file) {
        if (file == null || file.equals(now)) {
            return STAYS;
        }
        if (Objects.equals(now, base)) {
            return TAKEN;
        }
        return file.equals(base) ? STAYS : EDITED;
    }
}
