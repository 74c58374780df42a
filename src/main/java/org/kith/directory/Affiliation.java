package org.kith.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** That a person belongs to an organisation, with a role there ("manager", "trustee"). */
@Entity
public class Affiliation {
    public static final int ROLE_MAX = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String role;

    protected Affiliation() {}

    Affiliation(Person person, Organisation organisation, String role) {
        this.person = person;
        this.organisation = organisation;
        this.role = role;
    }
}
