package org.kith.matching.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kith.matching.InvitationCard;
import org.kith.matching.InvitationState;
import org.kith.request.RequestCard;
import org.kith.request.RequestState;
import org.kith.web.Wording;

/**
 * A step of a request on its timeline.
 *
 * @param state {@code done}, {@code now} or {@code next}
 * @param titleKey its name
 * @param when the day in words; empty while it is not known
 * @param noteKey what happens in it
 */
public record RequestStep(String state, String titleKey, String when, String noteKey) {

    /** From sent to agreed, or to withdrawn. */
    static List<RequestStep> of(RequestCard request, List<InvitationCard> invitations, Wording wording) {
        List<RequestStep> steps = new ArrayList<>();
        steps.add(new RequestStep(
                "done",
                "matching.request.step.sent",
                wording.dayOf(request.askedAt()),
                "matching.request.step.sent.note"));
        if (request.state() == RequestState.WITHDRAWN) {
            steps.add(new RequestStep(
                    "now", "matching.request.step.withdrawn", "", "matching.request.step.withdrawn.note"));
            return steps;
        }
        Optional<InvitationCard> open = first(invitations, InvitationState.SENT);
        Optional<InvitationCard> accepted = first(invitations, InvitationState.ACCEPTED);
        boolean agreed = request.state() == RequestState.AGREED;
        boolean invited = agreed || open.isPresent();
        steps.add(new RequestStep(
                invited ? "done" : "now", "matching.request.step.choosing", "", "matching.request.step.choosing.note"));
        steps.add(new RequestStep(
                agreed ? "done" : invited ? "now" : "next",
                "matching.request.step.invited",
                open.or(() -> accepted).map(i -> wording.dayOf(i.sentAt())).orElse(""),
                "matching.request.step.invited.note"));
        steps.add(new RequestStep(
                agreed ? "done" : "next",
                "matching.request.step.agreed",
                agreed ? accepted.map(i -> wording.dayOf(i.answeredAt())).orElse("") : "",
                "matching.request.step.agreed.note"));
        return steps;
    }

    /** The day by which the next answer is due; null while nobody is asked. */
    static LocalDate answerBy(List<InvitationCard> invitations) {
        return first(invitations, InvitationState.SENT)
                .map(InvitationCard::answerBy)
                .orElse(null);
    }

    private static Optional<InvitationCard> first(List<InvitationCard> invitations, InvitationState state) {
        return invitations.stream()
                .filter(invitation -> invitation.state() == state)
                .min(Comparator.comparing(InvitationCard::answerBy));
    }
}
