package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** The one mail about everything new in somebody's saved searches: how often, and the last time. */
@Entity
class Digest {
    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private DigestRhythm rhythm = DigestRhythm.DAILY;

    @Column(name = "told_on")
    private LocalDate toldOn;

    protected Digest() {}

    Digest(long accountId) {
        this.accountId = accountId;
    }

    boolean due(LocalDate today) {
        return rhythm.due(toldOn, today);
    }

    void tell(LocalDate today) {
        toldOn = today;
    }

    void choose(DigestRhythm chosen) {
        rhythm = chosen;
    }

    Long accountId() {
        return accountId;
    }

    DigestRhythm rhythm() {
        return rhythm;
    }
}
