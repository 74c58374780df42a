package org.kith.directory;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.kith.area.Outcode;
import org.kith.privacy.Audience;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.Vocabulary;

/**
 * A person's offer to help: what with, how many people at once, where. Searches show it once a coordinator accepted it
 * for a programme.
 */
@Entity
public class Volunteer {
    public static final int HEADLINE_MAX = 120;
    public static final int ABOUT_MAX = 3000;
    public static final int CAPACITY_MAX = 20;
    public static final int TRAVEL_MAX = 200;
    public static final int SKILLS_MAX = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @Version
    private int version;

    @Column(name = "profile_version")
    private int profileVersion;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "employer_id")
    private Organisation employer;

    @Enumerated(EnumType.STRING)
    private VolunteerKind kind;

    private String headline;

    @Enumerated(EnumType.STRING)
    @Column(name = "headline_audience")
    private Audience headlineAudience = Audience.MEMBERS;

    private String about;

    @Enumerated(EnumType.STRING)
    @Column(name = "about_audience")
    private Audience aboutAudience = Audience.MEMBERS;

    @Enumerated(EnumType.STRING)
    @Column(name = "skills_audience")
    private Audience skillsAudience = Audience.MEMBERS;

    private boolean remote = true;

    @Column(name = "in_person")
    private boolean inPerson;

    /** Of a postcode the first half alone. */
    @Column(name = "postcode")
    private String outcode;

    private String area;

    @Column(name = "travel_miles")
    private Integer travelMiles;

    @Enumerated(EnumType.STRING)
    @Column(name = "where_audience")
    private Audience whereAudience = Audience.MEMBERS;

    @Enumerated(EnumType.STRING)
    @Column(name = "languages_audience")
    private Audience languagesAudience = Audience.MEMBERS;

    private int capacity = 1;

    private boolean paused;

    @Column(name = "paused_until")
    private LocalDate pausedUntil;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "volunteer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<VolunteerSkill> skills = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "volunteer_language", joinColumns = @JoinColumn(name = "volunteer_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @OneToMany(mappedBy = "volunteer", cascade = CascadeType.PERSIST)
    private List<VolunteerApproval> approvals = new ArrayList<>();

    @OneToMany(mappedBy = "volunteer", cascade = CascadeType.PERSIST)
    private List<Place> places = new ArrayList<>();

    protected Volunteer() {}

    Volunteer(Person person, VolunteerKind kind, Organisation employer, Instant now) {
        this.person = person;
        this.kind = kind;
        this.employer = employer;
        this.updatedAt = now;
    }

    /**
     * Takes over an edited profile. A skill whose level is said again counts as confirmed today.
     *
     * @param meant the skill that an id means
     */
    void describe(VolunteerProfile profile, LongUnaryOperator meant, LocalDate today, Instant now) {
        headline = profile.headline();
        headlineAudience = profile.headlineAudience();
        about = profile.about();
        aboutAudience = profile.aboutAudience();
        skillsAudience = profile.skillsAudience();
        know(profile.skills(), meant, today);
        remote = profile.remote();
        inPerson = profile.inPerson();
        outcode = profile.outcode() == null ? null : profile.outcode().value();
        area = profile.outcode() == null ? null : profile.outcode().area();
        travelMiles = profile.inPerson() ? profile.travelMiles() : null;
        whereAudience = profile.whereAudience();
        languages = new HashSet<>(profile.languages());
        languagesAudience = profile.languagesAudience();
        capacity = profile.capacity();
        confirmedOn = today;
        updatedAt = now;
        profileVersion++;
    }

    /** Rows of skills that were merged stay as they are, so that a merge can be undone. */
    private void know(Map<Long, SkillLevel> levels, LongUnaryOperator meant, LocalDate today) {
        skills.removeIf(known -> !levels.containsKey(meant.applyAsLong(known.skillId())));
        Set<Long> missing = new HashSet<>(levels.keySet());
        for (VolunteerSkill known : skills) {
            long skill = meant.applyAsLong(known.skillId());
            known.confirm(levels.get(skill), today);
            missing.remove(skill);
        }
        missing.forEach(skill -> skills.add(new VolunteerSkill(this, skill, levels.get(skill), today)));
    }

    /**
     * Adds a skill at the middle level, which goes over no form that is open; nothing happens when it is there already, or
     * when there is no room.
     *
     * @return whether it was added
     */
    boolean learn(long skill, LongUnaryOperator meant, LocalDate today, Instant now) {
        boolean known = skills.stream().anyMatch(one -> meant.applyAsLong(one.skillId()) == skill);
        if (known || skills.size() >= SKILLS_MAX) {
            return false;
        }
        skills.add(new VolunteerSkill(this, skill, SkillLevel.CONFIDENT, today));
        updatedAt = now;
        profileVersion++;
        return true;
    }

    /** "Still true": every skill counts as confirmed today. */
    void confirm(LocalDate today, Instant now) {
        skills.forEach(known -> known.confirm(known.level(), today));
        confirmedOn = today;
        updatedAt = now;
    }

    /** Takes no new requests until the day given, or until further notice when it is null. */
    void pause(LocalDate until, Instant now) {
        paused = true;
        pausedUntil = until;
        updatedAt = now;
    }

    void resume(Instant now) {
        paused = false;
        pausedUntil = null;
        updatedAt = now;
    }

    void approve(long programmeId, long approvedBy, Instant now) {
        if (!approvedFor(programmeId)) {
            approvals.add(new VolunteerApproval(this, programmeId, approvedBy, now));
            updatedAt = now;
        }
    }

    VolunteerApproval removeApproval(long programmeId, Instant now) {
        VolunteerApproval approval = approvals.stream()
                .filter(a -> a.programmeId() == programmeId)
                .findFirst()
                .orElse(null);
        approvals.remove(approval);
        updatedAt = now;
        return approval;
    }

    /**
     * Takes a place for an invitation; the caller holds the volunteer's write lock.
     *
     * @throws Refusal when none is free
     */
    void takePlace(long invitationId, Instant now) {
        if (placesFree() == 0) {
            throw new Refusal("refusal.noPlaceFree", person.name());
        }
        places.add(new Place(this, invitationId, now));
        updatedAt = now;
    }

    void releasePlace(long invitationId, Instant now) {
        places.stream()
                .filter(place -> place.taken() && place.invitationId() == invitationId)
                .forEach(place -> place.release(now));
        updatedAt = now;
    }

    public boolean approved() {
        return !approvals.isEmpty();
    }

    public boolean approvedFor(long programmeId) {
        return approvals.stream().anyMatch(approval -> approval.programmeId() == programmeId);
    }

    /**
     * Greater for who was accepted later, and comparable with the ids of organisations: the id of the first approval, which
     * comes from the same sequence; one's own id before there is any.
     */
    long newness() {
        return approvals.stream().mapToLong(VolunteerApproval::id).min().orElse(id);
    }

    public Set<Long> programmes() {
        return approvals.stream().map(VolunteerApproval::programmeId).collect(Collectors.toSet());
    }

    /** A pause with a last day ends by itself the day after. */
    public boolean pausedOn(LocalDate day) {
        return paused && (pausedUntil == null || !day.isAfter(pausedUntil));
    }

    public int placesTaken() {
        return (int) places.stream().filter(Place::taken).count();
    }

    /** Never below 0: lowering the capacity below what is taken only stops new places. */
    public int placesFree() {
        return Math.max(0, capacity - placesTaken());
    }

    /** Approved, not paused, at least one place free. */
    public boolean availableOn(LocalDate day) {
        return approved() && !pausedOn(day) && placesFree() > 0;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Counted up by {@link #describe} alone. */
    int profileVersion() {
        return profileVersion;
    }

    public Person person() {
        return person;
    }

    /** The organisation the volunteer works for; null without one. */
    public Organisation employer() {
        return employer;
    }

    public VolunteerKind kind() {
        return kind;
    }

    public String headline() {
        return headline;
    }

    public Audience headlineAudience() {
        return headlineAudience;
    }

    public String about() {
        return about;
    }

    public Audience aboutAudience() {
        return aboutAudience;
    }

    /** By the ids that theirs mean by now: of skills that were merged into one the higher level counts. */
    public Map<Long, VolunteerSkill> skills(Vocabulary vocabulary) {
        return vocabulary.meant(
                skills.stream().collect(Collectors.toMap(VolunteerSkill::skillId, Function.identity())),
                VolunteerSkill::stronger);
    }

    public Audience skillsAudience() {
        return skillsAudience;
    }

    public boolean remote() {
        return remote;
    }

    public boolean inPerson() {
        return inPerson;
    }

    /** The postcode district where travelling starts; null when it is not said. */
    public Outcode outcode() {
        return Outcode.of(outcode).orElse(null);
    }

    public String area() {
        return area;
    }

    public Integer travelMiles() {
        return travelMiles;
    }

    public Audience whereAudience() {
        return whereAudience;
    }

    public Set<String> languages() {
        return Set.copyOf(languages);
    }

    public Audience languagesAudience() {
        return languagesAudience;
    }

    public int capacity() {
        return capacity;
    }

    public LocalDate pausedUntil() {
        return pausedUntil;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }
}
