package org.kith.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kith.area.Distance;
import org.kith.directory.Organisation;
import org.kith.directory.Person;
import org.kith.directory.Volunteers;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Saves;
import org.kith.request.Request;
import org.kith.request.RequestCard;
import org.kith.request.RequestWithdrawn;
import org.kith.request.Requests;

/** Answering and withdrawing invitations, and what each side may see of them. */
@ApplicationScoped
@Transactional
@Saves
public class Invitations {
    private static final String TYPE = "invitation";

    @PersistenceContext
    EntityManager em;

    @Inject
    Requests requests;

    @Inject
    Volunteers volunteers;

    @Inject
    HowFar howFar;

    @Inject
    Event<MatchAgreed> agreed;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** One invitation, for the volunteer asked or a coordinator of its programme. */
    public InvitationCard get(Viewer viewer, long id) {
        Invitation invitation = find(viewer, id);
        MatchingAccess.maySee(viewer, invitation);
        return card(viewer, invitation);
    }

    /** One's own invitations as a volunteer: waiting ones first, then newest first. */
    public List<InvitationCard> mine(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (viewer.volunteerId() == null) {
            return List.of();
        }
        return em
                .createQuery(
                        "select i from Invitation i where i.volunteer.id = :id order by i.sentAt desc, i.id desc",
                        Invitation.class)
                .setParameter("id", viewer.volunteerId())
                .getResultList()
                .stream()
                .sorted(java.util.Comparator.comparing(i -> i.state() != InvitationState.SENT))
                .map(invitation -> card(viewer, invitation))
                .toList();
    }

    /** The invitations of a request, oldest first, for whoever may see the request. */
    public List<InvitationCard> of(Viewer viewer, long requestId) {
        requests.seen(viewer, requestId);
        return em
                .createQuery("select i from Invitation i where i.request.id = :id order by i.id", Invitation.class)
                .setParameter("id", requestId)
                .getResultList()
                .stream()
                .map(invitation -> card(viewer, invitation))
                .toList();
    }

    /** The volunteer accepts; both sides see each other's contacts from now on. */
    public void accept(Viewer viewer, long id) {
        Invitation invitation = lockedToAnswer(viewer, id);
        invitation.request().requireOpen();
        invitation.accept(clock.instant());
        countAgreed(invitation.request());
        agreed.fire(new MatchAgreed(
                id, invitation.request().id(), invitation.volunteer().id()));
        audit.record(viewer, "invitation.accepted", TYPE, id, "done");
    }

    /** The volunteer declines; the place is free again and the request is back at the desk. */
    public void decline(Viewer viewer, long id, DeclineReason reason, String note) {
        Invitation invitation = lockedToAnswer(viewer, id);
        invitation.decline(reason, note, clock.instant());
        volunteers.releasePlace(invitation.volunteer().id(), id);
        audit.record(viewer, "invitation.declined", TYPE, id, reason.name());
    }

    /** A coordinator takes an unanswered invitation back. */
    public void withdraw(Viewer viewer, long id) {
        Invitation invitation = find(viewer, id);
        MatchingAccess.mayDecide(viewer, invitation.request());
        lock(invitation);
        withdraw(invitation);
        audit.record(viewer, "invitation.withdrawn", TYPE, id, "done");
    }

    void withdrawWithRequest(@Observes RequestWithdrawn event) {
        em.createQuery(
                        "select i from Invitation i where i.request.id = :id and i.state = :sent order by i.volunteer.id",
                        Invitation.class)
                .setParameter("id", event.requestId())
                .setParameter("sent", InvitationState.SENT)
                .getResultList()
                .forEach(this::withdraw);
    }

    private void withdraw(Invitation invitation) {
        Instant now = clock.instant();
        invitation.withdraw(now);
        volunteers.releasePlace(invitation.volunteer().id(), invitation.id());
    }

    private void countAgreed(Request request) {
        em.flush();
        long people = em.createQuery(
                        "select count(i) from Invitation i where i.request = :request and i.state = :accepted",
                        Long.class)
                .setParameter("request", request)
                .setParameter("accepted", InvitationState.ACCEPTED)
                .getSingleResult();
        request.agreed((int) people, clock.instant());
    }

    private Invitation lockedToAnswer(Viewer viewer, long id) {
        Invitation invitation = find(viewer, id);
        MatchingAccess.mayAnswer(viewer, invitation);
        lock(invitation);
        return invitation;
    }

    /** Request first, as everywhere, so that two who act at once wait for each other instead of blocking each other. */
    private void lock(Invitation invitation) {
        em.lock(invitation.request(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(invitation.request());
        em.refresh(invitation);
    }

    private Invitation find(Viewer viewer, long id) {
        Invitation invitation = em.find(Invitation.class, id);
        if (invitation == null) {
            MatchingAccess.require(viewer, false);
            throw new NotFound(TYPE);
        }
        return invitation;
    }

    private InvitationCard card(Viewer viewer, Invitation invitation) {
        boolean own = invitation.volunteer().id().equals(viewer.volunteerId());
        boolean coordinator = viewer.coordinates(invitation.request().programmeId());
        boolean accepted = invitation.state() == InvitationState.ACCEPTED;
        RequestCard request = requests.cardFor(viewer, invitation.request(), !(own && !accepted));
        Person volunteer = invitation.volunteer().person();
        Organisation employer = invitation.volunteer().employer();
        Person asker = invitation.request().askedBy();
        return new InvitationCard(
                invitation.id(),
                request,
                accepted || own || coordinator ? invitation.volunteer().id() : null,
                accepted || own || coordinator ? volunteer.name() : null,
                invitation.state(),
                invitation.sentAt(),
                invitation.answerBy(),
                invitation.answeredAt(),
                own || coordinator ? invitation.declineReason() : null,
                own || coordinator ? invitation.declineNote() : null,
                accepted ? contact(asker, invitation.request().organisation()) : null,
                accepted ? contact(volunteer, employer) : null,
                invitation.lateOn(LocalDate.now(clock)),
                accepted || own || coordinator ? distance(viewer, invitation, own) : null);
    }

    private Reason distance(Viewer viewer, Invitation invitation, boolean own) {
        Distance distance = howFar.between(viewer, invitation.request(), invitation.volunteer());
        return own ? HowFar.toldVolunteer(distance) : HowFar.told(distance);
    }

    private static InvitationCard.Contact contact(Person person, Organisation organisation) {
        return new InvitationCard.Contact(
                person.name(), organisation == null ? null : organisation.name(), person.email(), person.phone());
    }
}
