package org.kith.matching.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kith.matching.Invitation;
import org.kith.matching.InvitationCard;
import org.kith.matching.Invitations;
import org.kith.matching.MatchingDesk;
import org.kith.matching.Suggestion;
import org.kith.matching.Suggestions;
import org.kith.refusal.Refusal;
import org.kith.request.RequestCard;
import org.kith.request.RequestState;
import org.kith.request.Requests;
import org.kith.schedule.WorkingDays;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/**
 * {@code /matching/desk?request=…}: who could help with a request, and deciding. A decision takes two steps: a link adds
 * {@code approve=}, {@code pass=} (a volunteer) or {@code withdraw=} (an invitation), the page asks, a button decides.
 */
@Named
@RequestScoped
public class DeskBacking {
    @Inject
    CurrentViewer viewer;

    @Inject
    MatchingDesk desk;

    @Inject
    Requests requests;

    @Inject
    Invitations invitations;

    @Inject
    MatchingWording wording;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    private RequestCard card;
    private Suggestions suggestions;
    private List<InvitationCard> invited = List.of();

    public void load() {
        long id = parameters.id("request");
        suggestions = desk.suggest(viewer.get(), id);
        card = requests.get(viewer.get(), id);
        invited = invitations.of(viewer.get(), id);
    }

    public String approve() {
        return decide(
                "matching.desk.approved",
                () -> desk.approve(
                        viewer.get(),
                        parameters.id("request"),
                        parameters.id("approve"),
                        Math.toIntExact(parameters.id("score"))));
    }

    public String passOver() {
        return decide(
                "matching.desk.passedOver",
                () -> desk.passOver(viewer.get(), parameters.id("request"), parameters.id("pass")));
    }

    public String withdraw() {
        return decide("matching.desk.withdrawn", () -> invitations.withdraw(viewer.get(), parameters.id("withdraw")));
    }

    /** Back to the desk as it is now, with what was done or why not. */
    private String decide(String done, Runnable verb) {
        try {
            verb.run();
            notices.good(done);
        } catch (Refusal refusal) {
            notices.bad(refusal.key(), wording.arguments(refusal));
        }
        return pages.redirect("/matching/desk", "request", parameters.id("request"));
    }

    public RequestCard getCard() {
        return card;
    }

    public Suggestions getSuggestions() {
        return suggestions;
    }

    /** Whether another person may be invited now. */
    public boolean isOpen() {
        return card != null
                && card.state() == RequestState.OPEN
                && invited.stream().filter(i -> i.state().holdsPlace()).count() < card.peopleWanted();
    }

    public List<InvitationCard> getInvited() {
        return invited;
    }

    /** What the page asks about: {@code approve}, {@code pass} or {@code withdraw}; null when it asks nothing. */
    public String getQuestion() {
        return List.of("approve", "pass", "withdraw").stream()
                .filter(question -> parameters.text(question) != null)
                .findFirst()
                .orElse(null);
    }

    /** The suggestion asked about; null when it is on the list no more. */
    public Suggestion getChosen() {
        Long volunteer =
                "withdraw".equals(getQuestion()) || suggestions == null ? null : parameters.optionalId(getQuestion());
        return volunteer == null
                ? null
                : suggestions.best().stream()
                        .filter(suggestion -> suggestion.volunteer().id() == volunteer)
                        .findFirst()
                        .orElse(null);
    }

    /** The invitation asked about; null when there is none of that id here. */
    public InvitationCard getWithdrawn() {
        Long id = parameters.optionalId("withdraw");
        return invited.stream()
                .filter(i -> id != null && i.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** Whether what the page asks about is there to be decided; while a post is read, it is for whoever sent it. */
    public boolean isAsking() {
        return getQuestion() != null && (card == null || getChosen() != null || getWithdrawn() != null);
    }

    /** When an answer would be due to an invitation sent today. */
    public LocalDate getAnswerBy() {
        return WorkingDays.after(LocalDate.now(clock), Invitation.DAYS_TO_ANSWER);
    }
}
