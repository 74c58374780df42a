package org.kith.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What a coordinator did with a suggestion, frozen with the evidence seen. Written once, never changed. */
@Entity
public class Decision {
    /** What was decided. */
    public enum Kind {
        APPROVED,
        PASSED_OVER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Column(name = "request_id", updatable = false)
    private long requestId;

    @Column(name = "volunteer_id", updatable = false)
    private long volunteerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private int score;

    @Column(updatable = false)
    private String evidence;

    @Column(name = "decided_by", updatable = false)
    private long decidedBy;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    protected Decision() {}

    Decision(Kind kind, long requestId, Suggestion suggestion, String evidence, long decidedBy, Instant decidedAt) {
        this.kind = kind;
        this.requestId = requestId;
        this.volunteerId = suggestion.volunteer().id();
        this.score = suggestion.score();
        this.evidence = evidence;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public long volunteerId() {
        return volunteerId;
    }

    public int score() {
        return score;
    }

    /** What was shown, as JSON: ids and numbers, never names. */
    public String evidence() {
        return evidence;
    }

    public long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
