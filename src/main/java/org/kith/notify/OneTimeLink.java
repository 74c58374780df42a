package org.kith.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret handed out once; only its hash is kept. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(String secretHash, LinkPurpose purpose, Long subjectId, Instant now) {
        this.secretHash = secretHash;
        this.purpose = purpose;
        this.subjectId = subjectId;
        this.expiresAt = now.plus(purpose.lifetime());
    }

    boolean open(LinkPurpose wanted, Instant now) {
        return purpose == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    Long subjectId() {
        return subjectId;
    }
}
