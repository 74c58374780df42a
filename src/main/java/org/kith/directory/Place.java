package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One unit of a volunteer's capacity, taken by an invitation until it is released. */
@Entity
public class Place {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "volunteer_id")
    private Volunteer volunteer;

    @Column(name = "invitation_id")
    private long invitationId;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    protected Place() {}

    Place(Volunteer volunteer, long invitationId, Instant takenAt) {
        this.volunteer = volunteer;
        this.invitationId = invitationId;
        this.takenAt = takenAt;
    }

    boolean taken() {
        return releasedAt == null;
    }

    void release(Instant now) {
        releasedAt = now;
    }

    long invitationId() {
        return invitationId;
    }
}
