package org.kith.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kith.area.Outcode;
import org.kith.privacy.Audience;

/**
 * Any enterprise Kith knows of. Being a member or a signatory are rows of their own ({@link Membership}, {@link
 * Signature}); an employer is whoever a volunteer names as one.
 */
@Entity
public class Organisation {
    public static final int NAME_MAX = 200;
    public static final int WEB_MAX = 300;
    public static final int ACTIVITIES_MAX = 4000;
    public static final int OBJECTS_MAX = 8000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(name = "registration_number")
    private String registrationNumber;

    @Column(name = "company_number")
    private String companyNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;

    private String postcode;

    private String area;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    private String web;

    private String activities;

    private String objects;

    @Enumerated(EnumType.STRING)
    @Column(name = "page_audience")
    private Audience pageAudience = Audience.PUBLIC;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "organisation_income", joinColumns = @JoinColumn(name = "organisation_id"))
    @MapKeyColumn(name = "year_end")
    @Column(name = "pence")
    private Map<LocalDate, Long> incomes = new HashMap<>();

    protected Organisation() {}

    public Organisation(OrganisationFacts facts, Instant now) {
        take(facts, now);
    }

    /** Takes over all facts; incomes are added to, never removed: an income stays true of its year. */
    public void change(OrganisationFacts facts, Instant now) {
        take(facts, now);
    }

    private void take(OrganisationFacts facts, Instant now) {
        name = facts.name();
        registrationNumber = facts.registrationNumber();
        companyNumber = facts.companyNumber();
        legalForm = facts.legalForm();
        postcode = facts.postcode() == null ? null : facts.postcode().value();
        area = facts.postcode() == null ? null : facts.postcode().area();
        registeredOn = facts.registeredOn();
        foundedOn = facts.foundedOn();
        web = facts.web();
        activities = facts.activities();
        objects = facts.objects();
        incomes.putAll(facts.incomes());
        updatedAt = now;
    }

    /** The facts as they stand. */
    public OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                registrationNumber,
                companyNumber,
                legalForm,
                postcode().orElse(null),
                registeredOn,
                foundedOn,
                web,
                activities,
                objects,
                new TreeMap<>(incomes));
    }

    public void showTo(Audience audience) {
        pageAudience = audience;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Optional<Postcode> postcode() {
        return Postcode.of(postcode);
    }

    /** The first half of the postcode; empty without a postcode. */
    public Optional<Outcode> outcode() {
        return Outcode.of(postcode);
    }

    /** Letters the postcode starts with; null without a postcode. */
    public String area() {
        return area;
    }

    public LegalForm legalForm() {
        return legalForm;
    }

    public Audience pageAudience() {
        return pageAudience;
    }
}
