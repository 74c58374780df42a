package org.kith.directory;

import java.time.Instant;

/**
 * An import in a list.
 *
 * @param appliedAt null while it waits for a decision
 * @param counts null while it waits for a decision
 */
public record ImportCard(long id, String fileName, Instant uploadedAt, Instant appliedAt, ImportCounts counts) {
    /** As the database has it. */
    public ImportCard(
            Long id,
            String fileName,
            Instant uploadedAt,
            Instant appliedAt,
            Integer added,
            Integer changed,
            Integer unchanged,
            Integer folded,
            Integer refused) {
        this(
                id,
                fileName,
                uploadedAt,
                appliedAt,
                appliedAt == null ? null : new ImportCounts(added, changed, unchanged, folded, refused));
    }

    public boolean applied() {
        return appliedAt != null;
    }
}
