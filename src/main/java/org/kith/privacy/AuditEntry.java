package org.kith.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the append-only audit: ids and words of the application only, never a name or free text. */
@Entity
@Table(name = "audit_entry")
@SequenceGenerator(name = "kith", sequenceName = "kith_id", allocationSize = 50)
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    private String action;

    @Column(name = "thing_type")
    private String thingType;

    @Column(name = "thing_id")
    private Long thingId;

    private String outcome;

    protected AuditEntry() {}

    AuditEntry(Instant at, Long accountId, String action, String thingType, Long thingId, String outcome) {
        this.at = at;
        this.accountId = accountId;
        this.action = action;
        this.thingType = thingType;
        this.thingId = thingId;
        this.outcome = outcome;
    }
}
