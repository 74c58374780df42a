package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.privacy.Audience;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.programme.Programmes;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.search.Changes;
import org.kith.vocabulary.Vocabulary;

/** Volunteers: their own profile, their approval by coordinators, and the places that invitations take. */
@ApplicationScoped
@Transactional
@Saves
public class Volunteers {
    public static final String TYPE = "volunteer";

    @PersistenceContext
    EntityManager em;

    @Inject
    VolunteerCards cards;

    @Inject
    Programmes programmes;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Changes changes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The page of a volunteer, without what is not for this viewer. */
    public VolunteerPage page(Viewer viewer, long volunteerId) {
        Volunteer volunteer = em.find(Volunteer.class, volunteerId);
        if (volunteer == null || !DirectoryAccess.sees(viewer, volunteer)) {
            throw new NotFound("volunteer");
        }
        Person person = volunteer.person();
        VolunteerCard card = cards.card(viewer, volunteer);
        return new VolunteerPage(
                card,
                viewer.sees(volunteer.aboutAudience(), person.id()) ? volunteer.about() : null,
                viewer.sees(volunteer.skillsAudience(), person.id()) ? skills(volunteer) : List.of(),
                viewer.sees(volunteer.whereAudience(), person.id()) ? volunteer.travelMiles() : null,
                viewer.sees(volunteer.languagesAudience(), person.id()) ? languages(volunteer) : List.of(),
                programmes.all().stream()
                        .filter(programme -> volunteer.approvedFor(programme.id()))
                        .toList(),
                card.employerName() == null ? null : volunteer.employer().id(),
                viewer.sees(person.emailAudience(), person.id()) ? person.email() : null,
                viewer.sees(person.phoneAudience(), person.id()) ? person.phone() : null,
                viewer.isPerson(person.id()));
    }

    private List<VolunteerPage.Known> skills(Volunteer volunteer) {
        Map<Long, VolunteerSkill> known = volunteer.skills(vocabulary);
        return vocabulary.get(known.keySet()).stream()
                .map(skill -> new VolunteerPage.Known(
                        skill,
                        known.get(skill.id()).level(),
                        known.get(skill.id()).confirmedOn()))
                .sorted(Comparator.comparing(VolunteerPage.Known::level).reversed())
                .toList();
    }

    private static List<String> languages(Volunteer volunteer) {
        return volunteer.languages().stream()
                .map(code -> Locale.of(code).getDisplayLanguage(Locale.UK))
                .sorted()
                .toList();
    }

    /** One's own profile, to edit. */
    public OwnProfile own(Viewer viewer) {
        Volunteer volunteer = mine(viewer);
        Person person = volunteer.person();
        return new OwnProfile(
                volunteer.id(),
                volunteer.profileVersion(),
                new VolunteerProfile(
                        volunteer.headline(),
                        volunteer.headlineAudience(),
                        volunteer.about(),
                        volunteer.aboutAudience(),
                        volunteer.skills(vocabulary).entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, known -> known.getValue()
                                        .level())),
                        volunteer.skillsAudience(),
                        volunteer.remote(),
                        volunteer.inPerson(),
                        volunteer.outcode(),
                        volunteer.travelMiles(),
                        volunteer.whereAudience(),
                        volunteer.languages(),
                        volunteer.languagesAudience(),
                        volunteer.capacity()),
                new PersonalDetails(
                        person.name(),
                        person.nameAudience(),
                        person.email(),
                        person.emailAudience(),
                        person.phone(),
                        person.phoneAudience()),
                volunteer.pausedOn(LocalDate.now(clock)),
                volunteer.confirmedOn(),
                volunteer.placesTaken(),
                programmes.all().stream()
                        .filter(programme -> volunteer.approvedFor(programme.id()))
                        .toList());
    }

    /**
     * Saves one's own profile.
     *
     * @param version the version the form was opened on
     * @throws EditedMeanwhile when it was saved elsewhere since
     * @throws Refusal at the field that breaks a rule
     */
    public void describe(Viewer viewer, int version, VolunteerProfile profile, PersonalDetails details) {
        Volunteer volunteer = mine(viewer);
        EditedMeanwhile.check(volunteer.profileVersion(), version);
        check(profile, details);
        Instant now = clock.instant();
        volunteer.describe(profile, vocabulary::meant, LocalDate.now(clock), now);
        volunteer.person().showName(details.nameAudience());
        volunteer.person().contacts(details.phone(), details.emailAudience(), details.phoneAudience());
        changed(volunteer);
        audit.record(viewer, "volunteer.described", TYPE, volunteer.id(), "done");
    }

    private void check(VolunteerProfile profile, PersonalDetails details) {
        if (profile.headline() == null || profile.headline().isBlank()) {
            throw Refusal.at("headline", "refusal.profile.headlineMissing");
        }
        refuseLonger("headline", profile.headline(), Volunteer.HEADLINE_MAX);
        refuseLonger("about", profile.about(), Volunteer.ABOUT_MAX);
        refuseLonger("phone", details.phone(), Person.PHONE_MAX);
        if (profile.skills().size() > Volunteer.SKILLS_MAX) {
            throw Refusal.at("skill", "refusal.profile.tooManySkills", Volunteer.SKILLS_MAX);
        }
        if (profile.skills().keySet().stream().anyMatch(id -> vocabulary.get(id).isEmpty())) {
            throw Refusal.at("skill", "refusal.skillUnknown");
        }
        if (!profile.remote() && !profile.inPerson()) {
            throw Refusal.at("how", "refusal.profile.howMissing");
        }
        if (profile.inPerson() && profile.outcode() == null) {
            throw Refusal.at("postcode", "refusal.profile.postcodeMissing");
        }
        if (profile.inPerson()
                && (profile.travelMiles() == null
                        || profile.travelMiles() < 1
                        || profile.travelMiles() > Volunteer.TRAVEL_MAX)) {
            throw Refusal.at("travelMiles", "refusal.profile.travelMiles", Volunteer.TRAVEL_MAX);
        }
        if (profile.capacity() < 0 || profile.capacity() > Volunteer.CAPACITY_MAX) {
            throw Refusal.at("capacity", "refusal.profile.capacity", Volunteer.CAPACITY_MAX);
        }
    }

    private static void refuseLonger(String field, String value, int most) {
        if (value != null && value.length() > most) {
            throw Refusal.at(field, "refusal.tooLong", most);
        }
    }

    /** "Still true": one press, without a form. */
    public void confirm(Viewer viewer) {
        Volunteer volunteer = mine(viewer);
        volunteer.confirm(LocalDate.now(clock), clock.instant());
        changed(volunteer);
        audit.record(viewer, "volunteer.confirmed", TYPE, volunteer.id(), "done");
    }

    /** No new requests until resumed; what is under way goes on. */
    public void pause(Viewer viewer) {
        Volunteer volunteer = mine(viewer);
        volunteer.pause(null, clock.instant());
        changed(volunteer);
        audit.record(viewer, "volunteer.paused", TYPE, volunteer.id(), "done");
    }

    public void resume(Viewer viewer) {
        Volunteer volunteer = mine(viewer);
        volunteer.resume(clock.instant());
        changed(volunteer);
        audit.record(viewer, "volunteer.resumed", TYPE, volunteer.id(), "done");
    }

    /** Accepts a volunteer for a programme; searches and suggestions show them from then on. */
    public void approve(Viewer viewer, long volunteerId, long programmeId) {
        DirectoryAccess.mayApprove(viewer, programmeId);
        Volunteer volunteer = locked(volunteerId);
        if (volunteer.headline() == null) {
            throw new Refusal("refusal.approve.noProfile");
        }
        volunteer.approve(programmeId, viewer.accountId(), clock.instant());
        changed(volunteer);
        audit.record(viewer, "volunteer.approved", TYPE, volunteerId, "programme " + programmeId);
    }

    /** Takes the approval back; without any left, searches no longer show the volunteer. */
    public void withdrawApproval(Viewer viewer, long volunteerId, long programmeId) {
        DirectoryAccess.mayApprove(viewer, programmeId);
        Volunteer volunteer = locked(volunteerId);
        VolunteerApproval approval = volunteer.removeApproval(programmeId, clock.instant());
        if (approval != null) {
            em.remove(approval);
        }
        changed(volunteer);
        audit.record(viewer, "volunteer.approvalWithdrawn", TYPE, volunteerId, "programme " + programmeId);
    }

    /** Every volunteer with what a coordinator needs to approve, those who wait first. */
    public List<Waiting> forApproval(Viewer viewer) {
        DirectoryAccess.maySeeWaiting(viewer);
        return VolunteerCards.withParts(em.createQuery("select v from Volunteer v", Volunteer.class))
                .getResultList()
                .stream()
                .map(volunteer -> new Waiting(
                        cards.card(viewer, volunteer),
                        volunteer.programmes(),
                        volunteer.headline() != null,
                        volunteer.employer() == null
                                ? null
                                : volunteer.employer().id()))
                .sorted(Comparator.comparing((Waiting w) -> !w.programmes().isEmpty())
                        .thenComparing(w -> !w.described())
                        .thenComparing(
                                w -> w.card().name() == null ? "" : w.card().name()))
                .toList();
    }

    /** How many wrote their profile and wait for a coordinator to accept them. */
    public long countWaiting(Viewer viewer) {
        DirectoryAccess.maySeeWaiting(viewer);
        return em.createQuery(
                        "select count(v) from Volunteer v where v.headline is not null and v.approvals is empty",
                        Long.class)
                .getSingleResult();
    }

    /**
     * Takes a place for an invitation. The volunteer is locked until the transaction ends, so of two coordinators who want
     * the last place one waits and is then refused.
     *
     * @throws Refusal when none is free
     */
    public void takePlace(long volunteerId, long invitationId) {
        Volunteer volunteer = locked(volunteerId);
        volunteer.takePlace(invitationId, clock.instant());
        changed(volunteer);
    }

    public void releasePlace(long volunteerId, long invitationId) {
        Volunteer volunteer = locked(volunteerId);
        volunteer.releasePlace(invitationId, clock.instant());
        changed(volunteer);
    }

    /** The volunteer, held against other writers until the transaction ends. */
    public Volunteer locked(long volunteerId) {
        Volunteer volunteer = em.find(Volunteer.class, volunteerId, LockModeType.PESSIMISTIC_WRITE);
        if (volunteer == null) {
            throw new NotFound("volunteer");
        }
        em.refresh(volunteer);
        return volunteer;
    }

    private Volunteer mine(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (viewer.volunteerId() == null) {
            throw new NotFound("volunteer");
        }
        return em.find(Volunteer.class, viewer.volunteerId());
    }

    /** What an organisation offers is the union of its people's skills, so its document changes too. */
    private void changed(Volunteer volunteer) {
        changes.of(TYPE, volunteer.id());
        if (volunteer.employer() != null) {
            changes.of(Organisations.TYPE, volunteer.employer().id());
        }
    }

    /**
     * One's own profile as it stands.
     *
     * @param version for {@link #describe}
     */
    public record OwnProfile(
            long volunteerId,
            int version,
            VolunteerProfile profile,
            PersonalDetails details,
            boolean paused,
            LocalDate confirmedOn,
            int placesTaken,
            List<org.kith.programme.ProgrammeCard> programmes) {}

    /** A person's name and contacts with who may see them; name and e-mail address are changed by a coordinator. */
    public record PersonalDetails(
            String name,
            Audience nameAudience,
            String email,
            Audience emailAudience,
            String phone,
            Audience phoneAudience) {}

    /**
     * A volunteer on the coordinators' list.
     *
     * @param programmes those they are approved for already
     * @param described whether they wrote their profile
     */
    public record Waiting(VolunteerCard card, java.util.Set<Long> programmes, boolean described, Long employerId) {}
}
