package org.kith.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.logging.Logger;
import org.kith.account.Viewers;
import org.kith.matching.InvitationState;
import org.kith.matching.Invitations;
import org.kith.matching.MatchingDesk;
import org.kith.matching.Suggestion;
import org.kith.privacy.Viewer;
import org.kith.request.Requests;
import org.kith.search.SearchIndex;

/** The demo's members ask for help; its coordinator invites volunteers, and some of them answer. */
@ApplicationScoped
public class DemoRequests {
    private static final Logger LOG = Logger.getLogger(DemoRequests.class.getName());

    /** A small index takes a second; a start should not hang for a demo. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Viewers viewers;

    @Inject
    Requests requests;

    @Inject
    MatchingDesk desk;

    @Inject
    Invitations invitations;

    @Inject
    SearchIndex index;

    @Inject
    DemoKeys keys;

    @Inject
    Clock clock;

    /**
     * Asks for everything, and withdraws some of it.
     *
     * @param accountIds id of the account by e-mail address
     * @return id of the request by the key that the demo files use
     */
    public Map<String, Long> ask(Map<String, Long> accountIds) {
        LocalDate today = LocalDate.now(clock);
        ToLongFunction<String> skills = keys.skills();
        Map<String, Long> ids = new HashMap<>();
        for (DemoRequest demo : DemoRequest.all()) {
            Viewer member = viewers.of(accountIds.get(demo.askedBy()));
            long organisation = member.memberOrganisations().iterator().next();
            long id = requests.ask(member, demo.ask(organisation, keys.programme(demo.programme()), skills, today));
            if (demo.withdrawn()) {
                requests.withdraw(member, id);
            }
            ids.put(demo.key(), id);
        }
        return ids;
    }

    /**
     * Invites and answers. Suggestions are made from the index, so this waits until the index has all that was written.
     *
     * @param requestIds what {@link #ask} returned
     */
    public void match(Map<String, Long> requestIds, Map<String, Long> accountIds) {
        if (!index.awaitCommitted(PATIENCE)) {
            LOG.warning("The index is not ready; the demo does without its invitations");
            return;
        }
        for (DemoInvitation demo : DemoInvitation.all()) {
            Viewer coordinator = viewers.of(accountIds.get(DemoPeople.COORDINATOR));
            Viewer volunteer = viewers.of(accountIds.get(demo.volunteer()));
            answer(volunteer, invite(coordinator, requestIds.get(demo.request()), volunteer.volunteerId()), demo);
        }
    }

    private long invite(Viewer coordinator, long requestId, long volunteerId) {
        Suggestion suggestion = desk.suggest(coordinator, requestId).best().stream()
                .filter(suggested -> suggested.volunteer().id() == volunteerId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The desk does not suggest volunteer " + volunteerId + " for request " + requestId));
        return desk.approve(coordinator, requestId, volunteerId, suggestion.score());
    }

    private void answer(Viewer volunteer, long invitationId, DemoInvitation demo) {
        if (demo.answer() == InvitationState.ACCEPTED) {
            invitations.accept(volunteer, invitationId);
        } else if (demo.answer() == InvitationState.DECLINED) {
            invitations.decline(volunteer, invitationId, demo.reason(), demo.note());
        }
    }
}
