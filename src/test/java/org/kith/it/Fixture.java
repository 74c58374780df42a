package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.account.Viewers;
import org.kith.directory.LegalForm;
import org.kith.directory.Membership;
import org.kith.directory.Organisation;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.People;
import org.kith.directory.People.NewPerson;
import org.kith.directory.Postcode;
import org.kith.directory.Signature;
import org.kith.directory.SkillLevel;
import org.kith.directory.VolunteerKind;
import org.kith.directory.VolunteerProfile;
import org.kith.directory.Volunteers;
import org.kith.directory.Volunteers.PersonalDetails;
import org.kith.notify.LinkPurpose;
import org.kith.notify.OneTimeLinks;
import org.kith.privacy.Audience;
import org.kith.privacy.Role;
import org.kith.privacy.Viewer;
import org.kith.request.Ask;
import org.kith.search.Changes;
import org.kith.vocabulary.Vocabulary;

/** Makes what a test needs, with names of its own, through the services as far as they go. Runs inside the server. */
@ApplicationScoped
@Transactional
public class Fixture {
    public static final long LAWWORKS = 1;
    public static final long PEER_SUPPORT = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Viewers viewers;

    @Inject
    Volunteers volunteers;

    @Inject
    Vocabulary vocabulary;

    @Inject
    OneTimeLinks links;

    @Inject
    Changes changes;

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** The same in letters alone. */
    public static String uniqueWord() {
        StringBuilder word = new StringBuilder();
        unique().chars().forEach(sign -> word.append((char) (Character.isDigit(sign) ? sign - '0' + 'g' : sign)));
        return word.toString();
    }

    /** An administrator who also coordinates every programme. */
    public Viewer administrator() {
        String email = unique() + "@it.example";
        people.createFirstAdministrator(
                links.issue(LinkPurpose.FIRST_ADMINISTRATOR, null), "Admin " + email, email, "a long enough secret");
        return viewer(email);
    }

    /** A coordinator of those programmes. */
    public Viewer coordinator(Viewer administrator, Long... programmes) {
        return person(administrator, null, null, Set.of(Role.COORDINATOR), Set.of(programmes));
    }

    /** An administrator who plays no other part. */
    public Viewer administratorAlone(Viewer administrator) {
        return person(administrator, null, null, Set.of(Role.ADMINISTRATOR), Set.of());
    }

    public long organisation(String name) {
        return organisation(new OrganisationFacts(
                name,
                null,
                null,
                LegalForm.COMMUNITY_INTEREST_COMPANY,
                Postcode.of("B14 7QH").orElseThrow(),
                null,
                null,
                null,
                "Repairs bicycles",
                null,
                new TreeMap<>()));
    }

    public long organisation(OrganisationFacts facts) {
        Organisation organisation = new Organisation(facts, Instant.now());
        em.persist(organisation);
        em.flush();
        changes.of("organisation", organisation.id());
        return organisation.id();
    }

    /** Its page is for coordinators only, and the index is not told. */
    public void hideUntold(long organisation) {
        em.find(Organisation.class, organisation).showTo(Audience.COORDINATORS);
    }

    public long member(String name) {
        long id = organisation(name);
        join(id);
        return id;
    }

    /** The organisation has been a member since yesterday. */
    public void join(long organisation) {
        em.persist(new Membership(
                em.find(Organisation.class, organisation), LocalDate.now().minusDays(1)));
        changes.of("organisation", organisation);
    }

    /** The organisation signed the Charter yesterday, under that theme. */
    public void sign(long organisation, String theme) {
        em.persist(new Signature(
                em.find(Organisation.class, organisation), LocalDate.now().minusDays(1), Set.of(theme)));
        changes.of("organisation", organisation);
    }

    /** The organisation is no member any more. Kith has no verb for it yet; this is what one will have to do. */
    public void leave(long organisation) {
        em.createQuery("update Membership m set m.leftOn = :today where m.organisation.id = :id")
                .setParameter("today", LocalDate.now())
                .setParameter("id", organisation)
                .executeUpdate();
        changes.of("organisation", organisation);
    }

    /** A person of an organisation. */
    public Viewer personOf(Viewer administrator, long organisation) {
        return person(administrator, organisation, null, Set.of(), Set.of());
    }

    /** A volunteer without a profile, with or without an employer. */
    public Viewer volunteer(Viewer administrator, VolunteerKind kind, Long employer) {
        return person(administrator, employer, kind, Set.of(), Set.of());
    }

    private Viewer person(
            Viewer administrator, Long organisation, VolunteerKind kind, Set<Role> roles, Set<Long> programmes) {
        String email = unique() + "@it.example";
        people.create(
                administrator,
                new NewPerson(
                        "Person " + email, email, "0121 496 0000", organisation, "manager", kind, roles, programmes));
        return viewer(email);
    }

    /** A volunteer with a profile, approved for the programme. */
    public Viewer approvedVolunteer(
            Viewer coordinator, long programme, String headline, int capacity, String... skillKeys) {
        Viewer waiting = volunteer(coordinator, VolunteerKind.SOLICITOR, null);
        describe(waiting, headline, capacity, skillKeys);
        volunteers.approve(coordinator, waiting.volunteerId(), programme);
        return viewers.of(waiting.accountId());
    }

    /** Writes a profile that members see, with expert level in each skill. */
    public void describe(Viewer volunteer, String headline, int capacity, String... skillKeys) {
        Volunteers.OwnProfile own = volunteers.own(volunteer);
        volunteers.describe(
                volunteer, own.version(), profile(headline, capacity, Audience.MEMBERS, skillKeys), own.details());
    }

    public VolunteerProfile profile(String headline, int capacity, Audience audience, String... skillKeys) {
        Map<Long, SkillLevel> skills =
                Stream.of(skillKeys).collect(Collectors.toMap(this::skill, key -> SkillLevel.EXPERT));
        return new VolunteerProfile(
                headline,
                audience,
                "I like to explain " + headline,
                audience,
                skills,
                audience,
                true,
                false,
                null,
                null,
                audience,
                Set.of("en"),
                audience,
                capacity);
    }

    public PersonalDetails contacts(Viewer viewer, Audience audience) {
        PersonalDetails details = volunteers.own(viewer).details();
        return new PersonalDetails(details.name(), audience, details.email(), audience, details.phone(), audience);
    }

    public long skill(String key) {
        return vocabulary.byKey().get(key).id();
    }

    public Ask ask(long organisation, long programme, String title, int people, String... skillKeys) {
        return new Ask(
                organisation,
                programme,
                title,
                "We need help with " + title,
                null,
                Stream.of(skillKeys).map(this::skill).collect(Collectors.toSet()),
                people,
                true,
                false,
                null,
                null,
                null);
    }

    /** What was frozen with the last decision on the volunteer for the request. */
    public String evidence(long request, long volunteer) {
        return em.createQuery(
                        "select d.evidence from Decision d where d.requestId = :request and d.volunteerId = :volunteer"
                                + " order by d.id desc",
                        String.class)
                .setParameter("request", request)
                .setParameter("volunteer", volunteer)
                .setMaxResults(1)
                .getSingleResult();
    }

    public Viewer viewer(String email) {
        em.flush();
        return viewers.of(em.createQuery("select a.id from Account a where a.email = :email", Long.class)
                .setParameter("email", email)
                .getSingleResult());
    }

    public Viewer again(Viewer viewer) {
        return viewers.of(viewer.accountId());
    }
}
