package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kith.directory.VolunteerCard;
import org.kith.directory.VolunteerCards;
import org.kith.matching.InvitationCard;
import org.kith.matching.InvitationState;
import org.kith.matching.Invitations;
import org.kith.refusal.Refusal;
import org.kith.request.RequestCard;
import org.kith.request.Requests;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Wording;

/** {@code /matching/request?id=…}: where a request stands, what happens next, and withdrawing it. */
@Named
@RequestScoped
public class RequestBacking {
    @Inject
    CurrentViewer viewer;

    @Inject
    Requests requests;

    @Inject
    Invitations invitations;

    @Inject
    VolunteerCards volunteers;

    @Inject
    Wording wording;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Parameters parameters;

    private RequestCard card;
    private List<InvitationCard> invited = List.of();
    private VolunteerCard preferred;

    public void load() {
        card = requests.get(viewer.get(), parameters.id("id"));
        invited = invitations.of(viewer.get(), card.id());
        if (card.preferredVolunteerId() != null) {
            preferred = volunteers.cards(viewer.get(), Set.of(card.preferredVolunteerId())).stream()
                    .findFirst()
                    .orElse(null);
        }
    }

    public String withdraw() {
        long id = parameters.id("id");
        try {
            requests.withdraw(viewer.get(), id);
            notices.good("matching.request.withdrawn");
        } catch (Refusal refusal) {
            notices.bad(refusal.key(), refusal.arguments().toArray());
        }
        return pages.redirect("/matching/request", "id", id);
    }

    /** Before the request is read, while a post is, the button is there for whoever sent it. */
    public boolean isWithdrawable() {
        return card == null ? parameters.text("id") != null : card.withdrawable();
    }

    public RequestCard getCard() {
        return card;
    }

    /** Whether this viewer coordinates the programme and goes on at the desk. */
    public boolean isCoordinated() {
        return card != null && viewer.get().coordinates(card.programme().id());
    }

    /** Those who accepted, with their contacts. */
    public List<InvitationCard> getAccepted() {
        return invited.stream()
                .filter(invitation -> invitation.state() == InvitationState.ACCEPTED)
                .toList();
    }

    /** When the answer that is due first is due; null while nobody is asked. */
    public LocalDate getAnswerBy() {
        return RequestStep.answerBy(invited);
    }

    public List<RequestStep> getSteps() {
        return card == null ? List.of() : RequestStep.of(card, invited, wording);
    }

    /** The person the member asked for; null for anybody, or when they are not to be seen any more. */
    public VolunteerCard getPreferred() {
        return preferred;
    }
}
