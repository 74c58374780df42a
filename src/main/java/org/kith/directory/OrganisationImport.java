package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kith.refusal.Refusal;

/** A file of organisations: it waits for a decision, then it is applied once. Its text stays as it came. */
@Entity
@Table(name = "organisation_import")
class OrganisationImport {
    static final int FILE_NAME_MAX = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @Column(name = "file_name")
    private String fileName;

    private String content;

    @Column(name = "uploaded_by")
    private Long uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "new_count")
    private Integer newCount;

    @Column(name = "changed_count")
    private Integer changedCount;

    @Column(name = "unchanged_count")
    private Integer unchangedCount;

    @Column(name = "folded_count")
    private Integer foldedCount;

    @Column(name = "refused_count")
    private Integer refusedCount;

    protected OrganisationImport() {}

    OrganisationImport(String fileName, String content, Long uploadedBy, Instant uploadedAt) {
        this.fileName = fileName;
        this.content = content;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** @throws Refusal once it was applied */
    void requireWaiting() {
        if (appliedAt != null) {
            throw new Refusal("directory.import.refusal.applied");
        }
    }

    void apply(ImportCounts counts, Instant now) {
        requireWaiting();
        appliedAt = now;
        newCount = counts.added();
        changedCount = counts.changed();
        unchangedCount = counts.unchanged();
        foldedCount = counts.folded();
        refusedCount = counts.refused();
    }

    Long id() {
        return id;
    }

    String content() {
        return content;
    }

    ImportCard card() {
        return new ImportCard(
                id, fileName, uploadedAt, appliedAt, newCount, changedCount, unchangedCount, foldedCount, refusedCount);
    }
}
