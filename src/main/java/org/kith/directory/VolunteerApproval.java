package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a coordinator accepted a volunteer for a programme. */
@Entity
@Table(name = "volunteer_approval")
public class VolunteerApproval {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "volunteer_id")
    private Volunteer volunteer;

    @Column(name = "programme_id")
    private long programmeId;

    @Column(name = "approved_by")
    private long approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected VolunteerApproval() {}

    VolunteerApproval(Volunteer volunteer, long programmeId, long approvedBy, Instant approvedAt) {
        this.volunteer = volunteer;
        this.programmeId = programmeId;
        this.approvedBy = approvedBy;
        this.approvedAt = approvedAt;
    }

    long id() {
        return id;
    }

    public long programmeId() {
        return programmeId;
    }
}
