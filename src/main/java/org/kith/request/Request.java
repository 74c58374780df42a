package org.kith.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.kith.area.Outcode;
import org.kith.directory.Organisation;
import org.kith.directory.Person;
import org.kith.refusal.Refusal;

/** A member's application for help under a programme. */
@Entity
public class Request {
    public static final int TITLE_MAX = 120;
    public static final int MATTER_MAX = 4000;
    public static final int OTHER_PARTY_MAX = 200;
    public static final int PEOPLE_MAX = 10;
    public static final int SKILLS_MAX = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(name = "programme_id")
    private long programmeId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by")
    private Person askedBy;

    @Column(name = "written_by")
    private Long writtenBy;

    private String title;

    private String matter;

    @Column(name = "other_party")
    private String otherParty;

    @Column(name = "people_wanted")
    private int peopleWanted;

    private boolean remote;

    @Column(name = "in_person")
    private boolean inPerson;

    private String postcode;

    private String area;

    @Column(name = "wanted_by")
    private LocalDate wantedBy;

    @Column(name = "preferred_volunteer_id")
    private Long preferredVolunteerId;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.OPEN;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "request_skill", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "skill_id")
    private Set<Long> skills = new HashSet<>();

    protected Request() {}

    Request(String number, Organisation organisation, Person askedBy, Long writtenBy, Ask ask, Instant now) {
        this.number = number;
        this.organisation = organisation;
        this.askedBy = askedBy;
        this.writtenBy = writtenBy;
        this.programmeId = ask.programmeId();
        this.title = ask.title().strip();
        this.matter = ask.matter().strip();
        this.otherParty = ask.otherParty();
        this.peopleWanted = ask.peopleWanted();
        this.remote = ask.remote();
        this.inPerson = ask.inPerson();
        this.postcode = ask.postcode() == null ? null : ask.postcode().value();
        this.area = ask.postcode() == null ? null : ask.postcode().area();
        this.wantedBy = ask.wantedBy();
        this.preferredVolunteerId = ask.preferredVolunteerId();
        this.skills = new HashSet<>(ask.skills());
        this.askedAt = now;
    }

    /** @throws Refusal unless it is open */
    void withdraw(Instant now) {
        requireOpen();
        state = RequestState.WITHDRAWN;
        closedAt = now;
    }

    /** @throws Refusal unless it is open */
    public void requireOpen() {
        if (state != RequestState.OPEN) {
            throw new Refusal("refusal.requestClosed");
        }
    }

    /** Takes note of how many agreed so far; as many as wanted make it agreed, fewer bring it back to the desk. */
    public void agreed(int people, Instant now) {
        if (state == RequestState.WITHDRAWN) {
            return;
        }
        boolean complete = people >= peopleWanted;
        state = complete ? RequestState.AGREED : RequestState.OPEN;
        closedAt = complete ? now : null;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public Organisation organisation() {
        return organisation;
    }

    public long programmeId() {
        return programmeId;
    }

    public Person askedBy() {
        return askedBy;
    }

    public String title() {
        return title;
    }

    public String matter() {
        return matter;
    }

    /** Title and matter, as the words criterion of matching reads them. */
    public String words() {
        return title + ". " + matter;
    }

    /** The other side of a dispute; null without one. */
    public String otherParty() {
        return otherParty;
    }

    public int peopleWanted() {
        return peopleWanted;
    }

    public boolean remote() {
        return remote;
    }

    public boolean inPerson() {
        return inPerson;
    }

    /** Where help is wanted: what was asked for, else where the organisation is; null when neither is known. */
    public Outcode outcode() {
        return Outcode.of(postcode).or(organisation::outcode).orElse(null);
    }

    public String postcode() {
        return postcode;
    }

    public String area() {
        return area;
    }

    public LocalDate wantedBy() {
        return wantedBy;
    }

    public Long preferredVolunteerId() {
        return preferredVolunteerId;
    }

    public RequestState state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** As they were asked for; one that was merged since means another one. */
    public Set<Long> skills() {
        return Set.copyOf(skills);
    }
}
