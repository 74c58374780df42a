package org.kith.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.directory.OrganisationPage;
import org.kith.directory.Organisations;
import org.kith.directory.Volunteers;
import org.kith.matching.InvitationCard;
import org.kith.matching.InvitationState;
import org.kith.matching.Invitations;
import org.kith.matching.MatchingQueue;
import org.kith.matching.QueueCard;
import org.kith.matching.QueueStep;
import org.kith.privacy.Viewer;
import org.kith.request.RequestCard;
import org.kith.request.RequestState;
import org.kith.request.Requests;

/** What needs somebody now, from every part they play. */
@ApplicationScoped
@Transactional
public class Tasks {
    /** Months after which a profile wants to be confirmed. */
    static final int MONTHS_CONFIRMED = 4;

    /** Days for which an agreed match stays on the member's list. */
    static final int DAYS_AGREED = 28;

    @Inject
    MatchingQueue queue;

    @Inject
    Invitations invitations;

    @Inject
    Requests requests;

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    @Inject
    Clock clock;

    /** The tasks of this viewer: late ones first, then by day due, then those that wait longest; none for a visitor. */
    public List<Task> of(Viewer viewer) {
        List<Task> tasks = new ArrayList<>();
        if (viewer.coordinator()) {
            addCoordinators(viewer, tasks);
        }
        if (viewer.volunteerId() != null) {
            addVolunteers(viewer, tasks);
        }
        if (viewer.member()) {
            addMembers(viewer, tasks);
        }
        tasks.sort(Comparator.comparing(Task::urgency)
                .thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Task::since, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(tasks);
    }

    private void addCoordinators(Viewer viewer, List<Task> tasks) {
        for (QueueCard card : queue.list(viewer)) {
            if (card.late()) {
                tasks.add(task(card, TaskKind.CHASE_ANSWER, Urgency.LATE, card.answerBy()));
            } else if (card.step() != QueueStep.WAIT) {
                boolean again = card.step() == QueueStep.CHOOSE_AGAIN;
                tasks.add(task(card, again ? TaskKind.CHOOSE_AGAIN : TaskKind.CHOOSE, Urgency.NOW, null));
            }
        }
        long waiting = volunteers.countWaiting(viewer);
        if (waiting > 0) {
            tasks.add(new Task(TaskKind.APPROVE_VOLUNTEERS, Urgency.NOW, null, null, waiting, null, null, null));
        }
    }

    private static Task task(QueueCard card, TaskKind kind, Urgency urgency, LocalDate due) {
        return new Task(kind, urgency, card.title(), card.organisationName(), 1, card.since(), due, card.requestId());
    }

    private void addVolunteers(Viewer viewer, List<Task> tasks) {
        for (InvitationCard card : invitations.mine(viewer)) {
            if (card.state() == InvitationState.SENT) {
                tasks.add(new Task(
                        TaskKind.ANSWER,
                        card.late() ? Urgency.LATE : Urgency.NOW,
                        card.request().title(),
                        card.request().organisationName(),
                        1,
                        card.sentAt(),
                        card.answerBy(),
                        card.id()));
            }
        }
        Volunteers.OwnProfile own = volunteers.own(viewer);
        if (own.profile().headline() == null) {
            tasks.add(mine(TaskKind.WRITE_PROFILE, Urgency.NOW, null, null));
        } else if (stale(own.confirmedOn())) {
            tasks.add(mine(TaskKind.CONFIRM_PROFILE, Urgency.LATER, null, null));
        }
    }

    private boolean stale(LocalDate confirmedOn) {
        return confirmedOn == null || !confirmedOn.isAfter(LocalDate.now(clock).minusMonths(MONTHS_CONFIRMED));
    }

    private static Task mine(TaskKind kind, Urgency urgency, String who, Long id) {
        return new Task(kind, urgency, null, who, 1, null, null, id);
    }

    private void addMembers(Viewer viewer, List<Task> tasks) {
        for (RequestCard card : requests.list(viewer)) {
            if (viewer.memberOrganisations().contains(card.organisationId())
                    && card.state() != RequestState.WITHDRAWN) {
                addRequest(viewer, card, tasks);
            }
        }
        for (long id : viewer.memberOrganisations()) {
            OrganisationPage page = organisations.page(viewer, id);
            if (page.facts().activities() == null || page.facts().postcode() == null) {
                tasks.add(
                        mine(TaskKind.COMPLETE_PAGE, Urgency.LATER, page.facts().name(), id));
            }
        }
    }

    private void addRequest(Viewer viewer, RequestCard card, List<Task> tasks) {
        List<InvitationCard> asked = invitations.of(viewer, card.id());
        Instant recently = clock.instant().minus(Duration.ofDays(DAYS_AGREED));
        asked.stream()
                .filter(i ->
                        i.state() == InvitationState.ACCEPTED && i.answeredAt().isAfter(recently))
                .findFirst()
                .ifPresent(i ->
                        tasks.add(task(card, TaskKind.MEET, Urgency.NOW, i.volunteerName(), i.answeredAt(), null)));
        if (card.state() == RequestState.OPEN) {
            tasks.add(asked.stream()
                    .filter(i -> i.state() == InvitationState.SENT)
                    .min(Comparator.comparing(InvitationCard::answerBy))
                    .map(i -> task(
                            card,
                            TaskKind.AWAIT_ANSWER,
                            Urgency.LATER,
                            card.programme().name(),
                            i.sentAt(),
                            i.answerBy()))
                    .orElseGet(() -> task(
                            card,
                            TaskKind.AWAIT_CHOICE,
                            Urgency.LATER,
                            card.programme().name(),
                            card.askedAt(),
                            null)));
        }
    }

    private static Task task(
            RequestCard card, TaskKind kind, Urgency urgency, String who, Instant since, LocalDate due) {
        return new Task(kind, urgency, card.title(), who, 1, since, due, card.id());
    }
}
