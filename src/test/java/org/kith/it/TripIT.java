package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.directory.VolunteerKind;
import org.kith.directory.Volunteers;
import org.kith.matching.DeclineReason;
import org.kith.matching.InvitationCard;
import org.kith.matching.InvitationState;
import org.kith.matching.Invitations;
import org.kith.matching.MatchingDesk;
import org.kith.matching.Suggestion;
import org.kith.matching.Suggestions;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.request.RequestState;
import org.kith.request.Requests;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;

/** From a volunteer's profile to an agreed match, inside the server and on the database of this run. */
@ArquillianTest
class TripIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(TripIT.class, Fixture.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    Volunteers volunteers;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    @Inject
    Requests requests;

    @Inject
    MatchingDesk desk;

    @Inject
    Invitations invitations;

    private Viewer coordinator;
    private Viewer member;
    private long memberOrganisation;

    @BeforeEach
    void people() {
        Viewer administrator = fixture.administrator();
        coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS, Fixture.PEER_SUPPORT);
        memberOrganisation = fixture.member("Spokes " + Fixture.unique());
        member = fixture.personOf(administrator, memberOrganisation);
    }

    /** What somebody asks for and somebody offers; others that suit as well must not take all the places of a list. */
    private final String shop = "Shop leases " + Fixture.uniqueWord();

    private List<Long> found(Viewer viewer, String words) {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        return search.search(viewer, new DirectoryQuery(words, Map.of(), Sort.RELEVANCE)).hits().stream()
                .filter(hit -> hit.volunteer() != null)
                .map(hit -> hit.volunteer().id())
                .toList();
    }

    private Suggestion suggestion(long request, Viewer volunteer) {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        return desk.suggest(coordinator, request).best().stream()
                .filter(s -> s.volunteer().id() == volunteer.volunteerId())
                .findFirst()
                .orElseThrow();
    }

    private long approve(long request, Viewer volunteer) {
        return desk.approve(
                coordinator,
                request,
                volunteer.volunteerId(),
                suggestion(request, volunteer).score());
    }

    @Test
    void aVolunteerIsFoundOnceApprovedAndNotBefore() {
        String word = "zephyr" + Fixture.unique();
        Viewer waiting = fixture.volunteer(coordinator, org.kith.directory.VolunteerKind.SOLICITOR, null);
        fixture.describe(waiting, "Leases of " + word, 1, "lease-review");
        assertThat(found(member, word)).isEmpty();

        volunteers.approve(coordinator, waiting.volunteerId(), Fixture.LAWWORKS);
        assertThat(found(member, word)).containsExactly(waiting.volunteerId());

        volunteers.withdrawApproval(coordinator, waiting.volunteerId(), Fixture.LAWWORKS);
        assertThat(found(member, word)).isEmpty();
    }

    @Test
    void eachFieldIsFoundAndShownToItsAudienceOnly() {
        String word = "zenith" + Fixture.unique();
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, word, 1, "lease-review");
        assertThat(found(Viewer.VISITOR, word)).isEmpty();
        assertThat(found(member, word)).containsExactly(volunteer.volunteerId());
        assertThatThrownBy(() -> volunteers.page(Viewer.VISITOR, volunteer.volunteerId()))
                .isInstanceOf(NotFound.class);
        assertThat(volunteers.page(member, volunteer.volunteerId()).email()).isNull();

        volunteers.describe(
                volunteer,
                volunteers.own(volunteer).version(),
                fixture.profile(word, 1, Audience.PRIVATE, "lease-review"),
                fixture.contacts(volunteer, Audience.PRIVATE));
        assertThat(found(member, word)).isEmpty();
        assertThat(found(coordinator, word)).isEmpty();
        assertThat(volunteers.page(volunteer, volunteer.volunteerId()).card().headline())
                .isEqualTo(word);
        assertThat(volunteers.page(coordinator, volunteer.volunteerId()).card().headline())
                .isNull();

        volunteers.describe(
                volunteer,
                volunteers.own(volunteer).version(),
                fixture.profile(word, 1, Audience.PUBLIC, "lease-review"),
                fixture.contacts(volunteer, Audience.MEMBERS));
        assertThat(found(Viewer.VISITOR, word)).containsExactly(volunteer.volunteerId());
        assertThat(volunteers
                        .page(Viewer.VISITOR, volunteer.volunteerId())
                        .card()
                        .name())
                .isNull();
    }

    @Test
    void aSynonymAndABroaderSkillFindThePerson() {
        String word = "zodiac" + Fixture.unique();
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, word, 1, "lease-review");
        assertThat(found(member, word + " lease review")).containsExactly(volunteer.volunteerId());
        assertThat(found(member, word + " property law")).containsExactly(volunteer.volunteerId());
        assertThat(found(member, word + " stock control")).isEmpty();
    }

    @Test
    void aRequestBecomesAnAgreedMatchThatAllThreeSee() {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 2, "lease-review");
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));

        Suggestion suggestion = suggestion(request, volunteer);
        assertThat(suggestion.score()).isBetween(70, 100);
        assertThat(suggestion.criteria())
                .allSatisfy(c -> assertThat(c.reasons()).isNotEmpty());
        assertThat(suggestion.criteria().stream().mapToInt(c -> c.points()).sum())
                .isEqualTo(suggestion.score());

        long invitation = approve(request, volunteer);
        assertThat(volunteers.own(volunteer).placesTaken()).isEqualTo(1);
        InvitationCard asked = invitations.get(volunteer, invitation);
        assertThat(asked.state()).isEqualTo(InvitationState.SENT);
        assertThat(asked.member()).isNull();
        assertThat(asked.request().askedByName()).isNull();
        assertThat(invitations.of(member, request).getFirst().volunteerName()).isNull();

        invitations.accept(volunteer, invitation);
        assertThat(requests.get(member, request).state()).isEqualTo(RequestState.AGREED);
        for (InvitationCard agreed : List.of(
                invitations.get(volunteer, invitation),
                invitations.get(coordinator, invitation),
                invitations.of(member, request).getFirst())) {
            assertThat(agreed.state()).isEqualTo(InvitationState.ACCEPTED);
            assertThat(agreed.member().email()).isNotBlank();
            assertThat(agreed.member().phone()).isNotBlank();
            assertThat(agreed.volunteer().email()).isNotBlank();
        }
    }

    @Test
    void decliningFreesThePlaceAndBringsTheRequestBack() {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));
        long invitation = approve(request, volunteer);
        assertThatThrownBy(() -> invitations.decline(volunteer, invitation, null, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.decline.reasonMissing");

        invitations.decline(volunteer, invitation, DeclineReason.NO_TIME, "Not before June");
        assertThat(volunteers.own(volunteer).placesTaken()).isZero();
        assertThat(requests.get(member, request).state()).isEqualTo(RequestState.OPEN);
        assertThat(invitations.of(member, request).getFirst().declineReason()).isNull();
        assertThat(invitations.of(coordinator, request).getFirst().declineReason())
                .isEqualTo(DeclineReason.NO_TIME);

        Suggestions again = desk.suggest(coordinator, request);
        assertThat(again.best()).noneMatch(s -> s.volunteer().id() == volunteer.volunteerId());
        assertThat(again.whyNot())
                .anyMatch(w -> w.volunteer().id() == volunteer.volunteerId()
                        && w.reason().key().equals("matching.whyNot.declined"));
        assertThatThrownBy(() -> invitations.accept(volunteer, invitation)).isInstanceOf(Refusal.class);
    }

    @Test
    void withdrawingARequestTakesItsInvitationBack() {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));
        long invitation = approve(request, volunteer);
        requests.withdraw(member, request);
        assertThat(invitations.get(volunteer, invitation).state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(volunteers.own(volunteer).placesTaken()).isZero();
        assertThatThrownBy(() -> requests.withdraw(member, request)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCoordinatorWithdrawsAnInvitation() {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));
        long invitation = approve(request, volunteer);
        invitations.withdraw(coordinator, invitation);
        assertThat(volunteers.own(volunteer).placesTaken()).isZero();
        assertThat(desk.suggest(coordinator, request).best())
                .anyMatch(s -> s.volunteer().id() == volunteer.volunteerId());
    }

    @Test
    void ofTwoApprovalsOfTheLastPlaceExactlyOneWins() throws Exception {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            asked.add(requests.ask(
                    member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop + " " + i, 1, "lease-review")));
        }
        List<Integer> scores =
                asked.stream().map(r -> suggestion(r, volunteer).score()).toList();
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Long>> tries = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            long request = asked.get(i);
            int score = scores.get(i);
            Callable<Long> approval = () -> {
                together.await();
                return desk.approve(coordinator, request, volunteer.volunteerId(), score);
            };
            tries.add(executor.submit(approval));
        }
        int won = 0;
        int refused = 0;
        for (Future<Long> each : tries) {
            try {
                each.get();
                won++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(Refusal.class);
                refused++;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(refused).isEqualTo(1);
        assertThat(volunteers.own(volunteer).placesTaken()).isEqualTo(1);
    }

    @Test
    void noMoreAreInvitedThanAreWanted() {
        Viewer one = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        Viewer two = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));
        int score = suggestion(request, two).score();
        approve(request, one);
        assertThatThrownBy(() -> desk.approve(coordinator, request, two.volunteerId(), score))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.enoughInvited");
    }

    @Test
    void hardLimitsAreToldAndNeverSoftened() {
        Viewer full = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 0, "lease-review");
        Viewer paused = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, shop, 1, "lease-review");
        volunteers.pause(paused);
        Viewer elsewhere =
                fixture.approvedVolunteer(coordinator, Fixture.PEER_SUPPORT, "Shop leases", 1, "lease-review");
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));
        assertThatThrownBy(() -> desk.approve(coordinator, request, full.volunteerId(), 70))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.limit");
        assertThatThrownBy(() -> desk.approve(coordinator, request, paused.volunteerId(), 70))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.limit");
        assertThatThrownBy(() -> desk.approve(coordinator, request, elsewhere.volunteerId(), 70))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.limit");
    }

    @Test
    void theSecondEditorOfAProfileIsToldAndOverwritesNothing() {
        Viewer volunteer = fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, "First", 1, "lease-review");
        Volunteers.OwnProfile opened = volunteers.own(volunteer);
        fixture.describe(volunteer, "Second", 1, "lease-review");
        assertThatThrownBy(() -> volunteers.describe(
                        volunteer,
                        opened.version(),
                        fixture.profile("Third", 1, Audience.MEMBERS, "lease-review"),
                        opened.details()))
                .isInstanceOf(EditedMeanwhile.class);
        assertThat(volunteers.own(volunteer).profile().headline()).isEqualTo("Second");
    }

    /** Approvals and places change the volunteer too, but nothing that the form holds. */
    @Test
    void anApprovalMeanwhileDoesNotStopSomebodyWhoIsWriting() {
        Viewer volunteer = fixture.volunteer(coordinator, VolunteerKind.SOLICITOR, null);
        fixture.describe(volunteer, "First", 1, "lease-review");
        Volunteers.OwnProfile opened = volunteers.own(volunteer);
        volunteers.approve(coordinator, volunteer.volunteerId(), Fixture.LAWWORKS);
        volunteers.describe(
                volunteer,
                opened.version(),
                fixture.profile("Second", 1, Audience.MEMBERS, "lease-review"),
                opened.details());
        assertThat(volunteers.own(volunteer).profile().headline()).isEqualTo("Second");
    }

    @Test
    void othersRequestsAreNotFound() {
        long request = requests.ask(member, fixture.ask(memberOrganisation, Fixture.LAWWORKS, shop, 1, "lease-review"));
        Viewer stranger = fixture.personOf(coordinator, fixture.member("Other " + Fixture.unique()));
        Viewer otherCoordinator = fixture.coordinator(fixture.administrator(), Fixture.PEER_SUPPORT);
        for (Viewer viewer : List.of(stranger, otherCoordinator)) {
            assertThatThrownBy(() -> requests.get(viewer, request)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.withdraw(viewer, request)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.suggest(viewer, request)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> invitations.of(viewer, request)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> requests.get(Viewer.VISITOR, request)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> desk.suggest(member, request)).isInstanceOf(NotFound.class);
    }
}
