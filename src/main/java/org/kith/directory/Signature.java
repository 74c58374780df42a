package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;

/** That an organisation signed the Charter; it is then a signatory. */
@Entity
public class Signature {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    /** Null where the day is not known. */
    @Column(name = "signed_on")
    private LocalDate signedOn;

    protected Signature() {}

    public Signature(Organisation organisation, LocalDate signedOn) {
        this.organisation = organisation;
        this.signedOn = signedOn;
    }
}
