package org.kith.imports;

import java.time.Instant;

/**
 * An import in a list.
 *
 * @param kind name of the kind of list
 * @param bytes size of the file
 * @param rows of the file, its header not counted
 * @param counts null until its rows were judged
 * @param uploadedBy account; the same for the others, null while it has not happened
 */
public record ImportCard(
        long id,
        String kind,
        String fileName,
        long bytes,
        int rows,
        ImportState state,
        ImportCounts counts,
        Long uploadedBy,
        Instant uploadedAt,
        Long appliedBy,
        Instant appliedAt,
        Long undoneBy,
        Instant undoneAt) {

    /** Whether it went in, be it undone since. */
    public boolean applied() {
        return appliedAt != null;
    }
}
