package org.kith.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kith.directory.DirectoryFacts;
import org.kith.directory.Organisation;
import org.kith.directory.Person;
import org.kith.directory.Postcode;
import org.kith.directory.VolunteerCards;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.programme.Programmes;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.Vocabulary;

/** Asking for help, seeing where a request stands, withdrawing it. */
@ApplicationScoped
@Transactional
@Saves
public class Requests {
    public static final String TYPE = "request";

    @PersistenceContext
    EntityManager em;

    @Inject
    Programmes programmes;

    @Inject
    DirectoryFacts directory;

    @Inject
    VolunteerCards volunteers;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Areas areas;

    @Inject
    Event<RequestWithdrawn> withdrawn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Asks for help.
     *
     * @return the new request's id
     * @throws Refusal at the field that breaks a rule
     */
    public long ask(Viewer viewer, Ask ask) {
        RequestAccess.mayAsk(viewer, ask.organisationId(), ask.programmeId());
        LocalDate today = LocalDate.now(clock);
        ask.check(today);
        programmes.get(ask.programmeId());
        if (ask.skills().stream().anyMatch(skill -> vocabulary.get(skill).isEmpty())) {
            throw Refusal.at("skill", "refusal.skillUnknown");
        }
        if (directory.membersAmong(List.of(ask.organisationId())).isEmpty()) {
            throw Refusal.at("organisation", "refusal.ask.notMember");
        }
        if (ask.preferredVolunteerId() != null
                && volunteers.cards(viewer, Set.of(ask.preferredVolunteerId())).isEmpty()) {
            throw new NotFound("volunteer");
        }
        boolean own = viewer.organisations().contains(ask.organisationId());
        Request request = new Request(
                nextNumber(today.getYear()),
                em.find(Organisation.class, ask.organisationId()),
                em.find(Person.class, own ? viewer.personId() : contactOf(ask.organisationId())),
                own ? null : viewer.accountId(),
                ask,
                clock.instant());
        em.persist(request);
        em.flush();
        audit.record(viewer, "request.asked", TYPE, request.id(), own ? "done" : "written down for the member");
        return request.id();
    }

    /** Whom a coordinator writes a request down for: somebody of the organisation. */
    private long contactOf(long organisationId) {
        return em.createQuery(
                        "select a.person.id from Affiliation a where a.organisation.id = :id order by a.id", Long.class)
                .setParameter("id", organisationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.at("organisation", "refusal.ask.nobodyThere"));
    }

    /** Year and running number; the year's row is locked, so two never get the same. */
    private String nextNumber(int year) {
        RequestNumber numbers = em.find(RequestNumber.class, year, LockModeType.PESSIMISTIC_WRITE);
        if (numbers == null) {
            numbers = new RequestNumber(year);
            em.persist(numbers);
            em.flush();
        }
        return numbers.next();
    }

    /** One request. */
    public RequestCard get(Viewer viewer, long id) {
        return card(viewer, seen(viewer, id));
    }

    /** The request as an entity, for {@code matching}, which acts on it in the same transaction. */
    public Request seen(Viewer viewer, long id) {
        Request request = em.find(Request.class, id);
        if (request == null) {
            RequestAccess.require(viewer, false);
        }
        RequestAccess.require(viewer, RequestAccess.sees(viewer, request));
        return request;
    }

    /** Those this viewer may see, newest first: of one's organisations, and of the programmes one coordinates. */
    public List<RequestCard> list(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        Set<Long> programmesSeen = viewer.coordinator() ? viewer.programmes() : Set.of();
        if (viewer.organisations().isEmpty() && programmesSeen.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select r from Request r where r.organisation.id in :organisations or r.programmeId in :programmes"
                                + " order by r.askedAt desc, r.id desc",
                        Request.class)
                .setParameter("organisations", orNone(viewer.organisations()))
                .setParameter("programmes", orNone(programmesSeen))
                .setHint("eclipselink.batch", "r.skills")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList()
                .stream()
                .map(request -> card(viewer, request))
                .toList();
    }

    /** An empty list after "in" is not SQL; no row has the id 0. */
    private static Set<Long> orNone(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    /** Withdraws it; open invitations are withdrawn with it. */
    public void withdraw(Viewer viewer, long id) {
        Request request = seen(viewer, id);
        em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        request.withdraw(clock.instant());
        withdrawn.fire(new RequestWithdrawn(id));
        audit.record(viewer, "request.withdrawn", TYPE, id, "done");
    }

    private RequestCard card(Viewer viewer, Request request) {
        return cardFor(viewer, request, true);
    }

    /**
     * The request as {@code matching} shows it beside an invitation, whose own access it has checked.
     *
     * @param withPerson whether the asking person's name is for this viewer; an invited volunteer reads it on acceptance
     */
    public RequestCard cardFor(Viewer viewer, Request request, boolean withPerson) {
        return new RequestCard(
                request.id(),
                request.number(),
                request.organisation().id(),
                request.organisation().name(),
                programmes.get(request.programmeId()),
                withPerson ? request.askedBy().name() : null,
                request.title(),
                request.matter(),
                request.otherParty(),
                vocabulary.get(request.skills()),
                request.peopleWanted(),
                request.remote(),
                request.inPerson(),
                areas.name(request.area()),
                Postcode.of(request.postcode()).map(Postcode::outcode).orElse(null),
                request.wantedBy(),
                request.preferredVolunteerId(),
                request.state(),
                request.askedAt(),
                RequestAccess.withdraws(viewer, request));
    }
}
