package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.matching.MatchingDesk;
import org.kith.notify.MailCard;
import org.kith.notify.MailDesk;
import org.kith.notify.MailQueue;
import org.kith.notify.MailSort;
import org.kith.notify.MailState;
import org.kith.notify.MailTrouble;
import org.kith.notify.MailView;
import org.kith.notify.UnsubscribeLinks;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.request.Requests;
import org.kith.schedule.Timer;
import org.kith.search.SearchIndex;

/** Mails from the transaction that posts them to a mail server in the test, on the database of this run. */
@ArquillianTest
class MailIT {
    private static final Patience PATIENCE = Patience.ofSeconds(30);
    private static final String SENDING = "send-mails";

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(
                        MailIT.class,
                        Fixture.class,
                        MailPoster.class,
                        StoppableMails.class,
                        MovableClock.class,
                        OwnMailServer.class,
                        MailReceiver.class,
                        RunningKith.class,
                        Patience.class)
                .addAsLibraries(Deployments.library(GreenMail.class))
                .addAsResource(new StringAsset(OwnMailServer.class.getName()), OwnMailServer.SERVICE);
    }

    @Inject
    Fixture fixture;

    @Inject
    MailPoster poster;

    @Inject
    StoppableMails stoppable;

    @Inject
    UnsubscribeLinks links;

    @Inject
    MailDesk desk;

    @Inject
    MailQueue queue;

    @Inject
    MatchingDesk matching;

    @Inject
    Requests requests;

    @Inject
    SearchIndex index;

    @Inject
    Timer timer;

    @Inject
    MovableClock clock;

    private final String subject = "Subject " + Fixture.unique();
    private final String address = Fixture.unique() + "@it.example";
    private MailReceiver server;
    private Viewer administrator;

    /** A mail server that is up, and nothing that waits for it from before. */
    @BeforeEach
    void nothingWaits() {
        administrator = fixture.administrator();
        startServer();
        desk.tryAllNow(administrator);
        assertThat(PATIENCE.until(() -> waiting().isEmpty())).isTrue();
    }

    @AfterEach
    void stopServer() {
        server.close();
        clock.reset();
    }

    private void startServer() {
        server = new MailReceiver(OwnMailServer.PORT);
    }

    private List<MailCard> waiting() {
        return desk.list(administrator, MailView.WAITING, MailSort.NEXT, 1).mails();
    }

    private Optional<MailCard> card(MailView view) {
        int pages = desk.list(administrator, view, MailSort.POSTED, 1).pages();
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> desk.list(administrator, view, MailSort.POSTED, page))
                .flatMap(page -> page.mails().stream())
                .filter(mail -> mail.subject().equals(subject))
                .findFirst();
    }

    private List<MimeMessage> received(String wanted) {
        return server.received().stream()
                .filter(message -> subjectOf(message).equals(wanted))
                .toList();
    }

    private static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever was to be sent before this has been sent. */
    private void everythingIsSent() {
        String last = "Last " + Fixture.unique();
        poster.post(address, last, () -> {});
        assertThat(PATIENCE.until(() -> !received(last).isEmpty() && waiting().isEmpty()))
                .isTrue();
    }

    @Test
    void aMailGoesOutOnceAfterTheCommit() throws Exception {
        poster.post(address, subject, () -> {
            timer.wake(SENDING);
            assertThat(received(subject)).isEmpty();
        });
        assertThat(PATIENCE.until(() -> !received(subject).isEmpty())).isTrue();
        everythingIsSent();
        assertThat(received(subject)).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(address));
            assertThat(message.getContentType()).startsWith("multipart/alternative");
        });
        assertThat(card(MailView.SENT)).hasValueSatisfying(mail -> {
            assertThat(mail.attempts()).isOne();
            assertThat(mail.trouble()).isNull();
        });
    }

    @Test
    void aRollbackSendsNothing() {
        assertThatThrownBy(() -> poster.post(address, subject, () -> {
                    throw new IllegalStateException("after all not");
                }))
                .isInstanceOf(RuntimeException.class);
        everythingIsSent();
        assertThat(received(subject)).isEmpty();
        assertThat(poster.rows(subject)).isZero();
    }

    @Test
    void aMailWaitsForTheServerAndArrivesOnce() {
        server.close();
        poster.post(address, subject, () -> {});
        assertThat(PATIENCE.until(() -> card(MailView.WAITING)
                        .filter(mail -> mail.trouble() != null)
                        .isPresent()))
                .isTrue();
        MailCard kept = card(MailView.WAITING).orElseThrow();
        assertThat(kept.state()).isEqualTo(MailState.WAITING);
        assertThat(kept.trouble()).isEqualTo(MailTrouble.UNREACHABLE);
        assertThat(kept.nextAt()).isAfter(kept.triedAt());
        assertThat(kept.attempts()).isOne();

        startServer();
        clock.move(Duration.ofMinutes(1));
        timer.wake(SENDING);
        assertThat(PATIENCE.until(() -> !received(subject).isEmpty())).isTrue();
        everythingIsSent();
        assertThat(received(subject)).hasSize(1);
        assertThat(card(MailView.SENT))
                .hasValueSatisfying(mail -> assertThat(mail.attempts()).isEqualTo(2));
    }

    private void waits(long letters) {
        server.close();
        poster.post(address, subject, links.link(StoppableMails.KIND, letters));
        assertThat(PATIENCE.until(() -> card(MailView.WAITING)
                        .filter(mail -> mail.trouble() != null)
                        .isPresent()))
                .isTrue();
    }

    @Test
    void aMailThatWaitedSaysWhatIsSoWhenItGoesOut() {
        long letters = 4_711;
        waits(letters);
        startServer();
        clock.move(Duration.ofMinutes(2));
        timer.wake(SENDING);
        assertThat(PATIENCE.until(() -> !received(StoppableMails.now(letters)).isEmpty()))
                .isTrue();
        everythingIsSent();
        assertThat(received(StoppableMails.now(letters))).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(StoppableMails.ADDRESS));
            assertThat(message.getHeader("List-Unsubscribe")).isNotEmpty();
        });
        assertThat(received(subject)).isEmpty();
    }

    @Test
    void aMailThatWaitedAndHasNothingLeftToTellDoesNotGoOut() {
        long letters = 4_712;
        waits(letters);
        stoppable.stop(letters);
        startServer();
        clock.move(Duration.ofMinutes(2));
        timer.wake(SENDING);
        assertThat(PATIENCE.until(() -> card(MailView.GIVEN_UP).isPresent())).isTrue();
        everythingIsSent();
        assertThat(card(MailView.GIVEN_UP).orElseThrow().trouble()).isEqualTo(MailTrouble.NOTHING_LEFT);
        assertThat(received(subject)).isEmpty();
        assertThat(received(StoppableMails.now(letters))).isEmpty();
    }

    @Test
    void whatADeadNodeWasSendingIsSentAgain() {
        server.close();
        poster.post(address, subject, () -> {});
        assertThat(PATIENCE.until(() -> card(MailView.WAITING)
                        .filter(mail -> mail.trouble() != null)
                        .isPresent()))
                .isTrue();
        poster.leaveGoingOut(subject);
        startServer();
        timer.wake(SENDING);
        assertThat(PATIENCE.until(() -> !received(subject).isEmpty())).isTrue();
        everythingIsSent();
        assertThat(received(subject)).hasSize(1);
    }

    @Test
    void anAdministratorGivesUpAndSendsAgain() {
        server.close();
        poster.post(address, subject, () -> {});
        assertThat(PATIENCE.until(() -> card(MailView.WAITING)
                        .filter(mail -> mail.trouble() != null)
                        .isPresent()))
                .isTrue();
        long id = card(MailView.WAITING).orElseThrow().id();
        desk.giveUp(administrator, id);
        assertThat(card(MailView.GIVEN_UP))
                .hasValueSatisfying(mail -> assertThat(mail.trouble()).isEqualTo(MailTrouble.BY_HAND));
        assertThatThrownBy(() -> desk.giveUp(administrator, id)).isInstanceOf(Refusal.class);
        startServer();
        everythingIsSent();
        assertThat(received(subject)).isEmpty();
        desk.sendAgain(administrator, id);
        assertThat(PATIENCE.until(() -> !received(subject).isEmpty())).isTrue();
    }

    @Test
    void whatWaitedFiveDaysIsGivenUpUntried() {
        server.close();
        poster.post(address, subject, () -> {});
        clock.move(Duration.ofDays(6));
        queue.tidy();
        assertThat(card(MailView.GIVEN_UP)).isPresent();
    }

    @Test
    void endedMailsAreDeletedAfterAMonth() {
        poster.post(address, subject, () -> {});
        everythingIsSent();
        queue.tidy();
        assertThat(poster.rows(subject)).isOne();
        clock.move(Duration.ofDays(31));
        queue.tidy();
        assertThat(poster.rows(subject)).isZero();
    }

    @Test
    void onlyAdministratorsLook() {
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        assertThatThrownBy(() -> desk.list(coordinator, MailView.SENT, MailSort.NEXT, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.tryAllNow(coordinator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.giveUp(coordinator, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.list(Viewer.VISITOR, MailView.SENT, MailSort.NEXT, 1))
                .isInstanceOf(NotSignedIn.class);
        assertThat(desk.list(fixture.administratorAlone(administrator), MailView.SENT, MailSort.NEXT, 1))
                .isNotNull();
        assertThatThrownBy(() -> desk.tryNow(administrator, 1)).isInstanceOf(NotFound.class);
    }

    /** The volunteer learns who asks for what; an approval does not wait for the mail server. */
    @Test
    void whoIsInvitedIsTold() throws Exception {
        String shop = "Leases of shops " + Fixture.uniqueWord(); // others that suit as well must not take all places
        Viewer volunteer = fixture.approvedVolunteer(administrator, Fixture.LAWWORKS, shop, 1, "lease-review");
        String asking = "Asking " + Fixture.unique();
        long member = fixture.member(asking);
        Viewer person = fixture.personOf(administrator, member);
        long request = requests.ask(
                person, fixture.ask(member, Fixture.LAWWORKS, shop + "\r\nBcc: eve@it.example", 1, "lease-review"));
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        server.close();
        long invitation = matching.approve(
                administrator,
                request,
                volunteer.volunteerId(),
                matching.suggest(administrator, request).best().stream()
                        .filter(one -> one.volunteer().id() == volunteer.volunteerId())
                        .findFirst()
                        .orElseThrow()
                        .score());
        startServer();
        desk.tryAllNow(administrator);
        String expected = asking + " asks for your help";
        assertThat(PATIENCE.until(() -> !received(expected).isEmpty())).isTrue();
        assertThat(received(expected)).singleElement().satisfies(message -> {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                assertThat(parts.getBodyPart(i).getContent().toString())
                        .contains(asking, "/matching/invitation?id=" + invitation)
                        .doesNotContain("0121 496 0000");
            }
        });
    }
}
