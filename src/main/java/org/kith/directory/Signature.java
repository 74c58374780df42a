package org.kith.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

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

    /** Keys of the themes it pledged under. */
    @ElementCollection
    @CollectionTable(name = "signature_theme", joinColumns = @JoinColumn(name = "signature_id"))
    @Column(name = "theme_key")
    private Set<String> themes = new HashSet<>();

    protected Signature() {}

    /**
     * @param signedOn null where the day is not known
     * @param themes keys of {@code charter_theme}; may be empty
     */
    public Signature(Organisation organisation, LocalDate signedOn, Collection<String> themes) {
        this.organisation = organisation;
        this.signedOn = signedOn;
        this.themes.addAll(themes);
    }
}
