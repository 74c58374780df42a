package org.kith.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.privacy.Viewer;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.request.Request;
import org.kith.request.RequestState;

/** What waits at the coordinators' desk: every open request of their programmes and what it waits for. */
@ApplicationScoped
@Transactional
public class MatchingQueue {
    @PersistenceContext
    EntityManager em;

    @Inject
    Programmes programmes;

    @Inject
    Clock clock;

    /** Open requests of the programmes this viewer coordinates, those first that wait longest for their step. */
    public List<QueueCard> list(Viewer viewer) {
        MatchingAccess.maySeeQueue(viewer);
        if (viewer.programmes().isEmpty()) {
            return List.of();
        }
        Map<Long, String> names =
                programmes.all().stream().collect(Collectors.toMap(ProgrammeCard::id, ProgrammeCard::name));
        Map<Long, List<Invitation>> invitations = invitations(viewer).stream()
                .collect(
                        Collectors.groupingBy(invitation -> invitation.request().id()));
        return em
                .createQuery(
                        "select r from Request r where r.programmeId in :programmes and r.state = :open order by r.id",
                        Request.class)
                .setParameter("programmes", viewer.programmes())
                .setParameter("open", RequestState.OPEN)
                .setHint("eclipselink.join-fetch", "r.organisation")
                .getResultList()
                .stream()
                .map(request -> card(
                        request, names.get(request.programmeId()), invitations.getOrDefault(request.id(), List.of())))
                .sorted(Comparator.comparing(QueueCard::since))
                .toList();
    }

    private List<Invitation> invitations(Viewer viewer) {
        return em.createQuery(
                        "select i from Invitation i where i.request.programmeId in :programmes"
                                + " and i.request.state = :open order by i.id",
                        Invitation.class)
                .setParameter("programmes", viewer.programmes())
                .setParameter("open", RequestState.OPEN)
                .setHint("eclipselink.batch", "i.volunteer")
                .setHint("eclipselink.batch", "i.volunteer.person")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    private QueueCard card(Request request, String programmeName, List<Invitation> invitations) {
        LocalDate today = LocalDate.now(clock);
        List<Invitation> sent = invitations.stream()
                .filter(invitation -> invitation.state() == InvitationState.SENT)
                .sorted(Comparator.comparing(Invitation::answerBy))
                .toList();
        Invitation back = invitations.stream()
                .filter(invitation -> !invitation.state().holdsPlace())
                .max(Comparator.comparing(Invitation::answeredAt))
                .orElse(null);
        int agreed = (int) invitations.stream()
                .filter(invitation -> invitation.state() == InvitationState.ACCEPTED)
                .count();
        Invitation first = sent.isEmpty() ? null : sent.getFirst();
        QueueStep step = step(request, agreed + sent.size(), back);
        return new QueueCard(
                request.id(),
                request.number(),
                request.title(),
                request.organisation().name(),
                programmeName,
                step,
                switch (step) {
                    case CHOOSE -> request.askedAt();
                    case CHOOSE_AGAIN -> back.answeredAt();
                    case WAIT -> first == null ? request.askedAt() : first.sentAt();
                },
                first == null ? null : first.volunteer().person().name(),
                first == null ? null : first.answerBy(),
                first != null && first.lateOn(today),
                back == null ? null : back.declineReason(),
                agreed,
                request.peopleWanted());
    }

    private static QueueStep step(Request request, int holding, Invitation back) {
        if (holding >= request.peopleWanted()) {
            return QueueStep.WAIT;
        }
        return back == null ? QueueStep.CHOOSE : QueueStep.CHOOSE_AGAIN;
    }
}
