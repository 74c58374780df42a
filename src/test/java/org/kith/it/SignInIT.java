package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.account.Accounts;
import org.kith.account.Session;
import org.kith.account.SignIns;
import org.kith.account.Viewers;
import org.kith.directory.People;
import org.kith.directory.People.NewPerson;
import org.kith.notify.LinkPurpose;
import org.kith.notify.OneTimeLinks;
import org.kith.privacy.Role;
import org.kith.privacy.Viewer;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;

/** One-time links, passwords, the slow-down after failures, and what ends a session; on the database of this run. */
@ArquillianTest
class SignInIT {
    private static final String PASSWORD = "quiet marmalade 77";
    private static final int FAILURES = 10;

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(SignInIT.class, Fixture.class, MovableClock.class, StoredSecrets.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    MovableClock clock;

    @Inject
    StoredSecrets stored;

    @Inject
    OneTimeLinks links;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    Viewers viewers;

    private Viewer administrator;
    private String email;
    private String secret;
    private long account;

    /** Somebody who got a link and has not used it, and two networks that nobody used before. */
    @BeforeEach
    void somebodyNew() {
        administrator = fixture.administrator();
        email = Fixture.unique() + "@it.example";
        secret = secretOf(people.create(
                administrator,
                new NewPerson("New " + email, email, null, null, null, null, Set.of(Role.COORDINATOR), Set.of(1L))));
        account = fixture.viewer(email).accountId();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static String secretOf(String link) {
        return link.substring(link.indexOf("?link=") + "?link=".length());
    }

    private static String network() {
        return "it-" + Fixture.unique();
    }

    private Optional<Session> signIn(String password, String network) {
        return signIns.signIn(email, password, network);
    }

    private void fail(String address, String network, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIns.signIn(address, "not the password " + i, network))
                    .isEmpty();
        }
    }

    @Test
    void aLinkWorksOnce() {
        assertThat(links.open(LinkPurpose.ACTIVATION, secret)).isTrue();
        assertThat(accounts.choosePassword(secret, PASSWORD)).isEqualTo(email);
        assertThat(links.open(LinkPurpose.ACTIVATION, secret)).isFalse();
        assertThatThrownBy(() -> accounts.choosePassword(secret, "another marmalade 78"))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.linkUsedOrOld");
        assertThat(signIn(PASSWORD, network())).isPresent();
        assertThat(signIn("another marmalade 78", network())).isEmpty();
    }

    @Test
    void onlyTheHashOfALinkIsKept() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(secret).hasSize(43); // 256 bits in Base64
        assertThat(stored.linkHashes(account)).containsExactly(HexFormat.of().formatHex(digest));
    }

    @Test
    void theFirstAdministratorsLinkEndsAfterHalfAnHour() {
        String first = links.issue(LinkPurpose.FIRST_ADMINISTRATOR, null);
        clock.move(Duration.ofMinutes(29));
        assertThat(links.open(LinkPurpose.FIRST_ADMINISTRATOR, first)).isTrue();
        clock.move(Duration.ofMinutes(1));
        assertThat(links.open(LinkPurpose.FIRST_ADMINISTRATOR, first)).isFalse();
        assertThatThrownBy(() -> accounts.createFirstAdministrator(first, Fixture.unique() + "@it.example", PASSWORD))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.linkUsedOrOld");
    }

    @Test
    void aLinkThatIsHandedOverEndsAfterSevenDays() {
        clock.move(Duration.ofDays(7).minusMinutes(1));
        assertThat(links.open(LinkPurpose.ACTIVATION, secret)).isTrue();
        clock.move(Duration.ofMinutes(1));
        assertThat(links.open(LinkPurpose.ACTIVATION, secret)).isFalse();
        assertThatThrownBy(() -> accounts.choosePassword(secret, PASSWORD)).hasMessage("refusal.linkUsedOrOld");
    }

    @Test
    void wrongUsedAndOldLinksGetTheSameAnswer() {
        String used = links.issue(LinkPurpose.ACTIVATION, account);
        assertThat(links.open(LinkPurpose.ACTIVATION, secret))
                .as("a newer link ends the one before")
                .isFalse();
        accounts.choosePassword(used, PASSWORD);
        String ofAnotherPurpose = links.issue(LinkPurpose.FIRST_ADMINISTRATOR, null);
        for (String wrong : List.of("", "unknown", used, secret, ofAnotherPurpose, used + "=")) {
            assertThat(links.open(LinkPurpose.ACTIVATION, wrong)).isFalse();
            assertThatThrownBy(() -> accounts.choosePassword(wrong, PASSWORD))
                    .as("link %s", wrong)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("refusal.linkUsedOrOld");
        }
        assertThatThrownBy(() -> accounts.choosePassword(null, PASSWORD)).hasMessage("refusal.linkUsedOrOld");
    }

    @Test
    void aRefusedPasswordDoesNotUseTheLinkUp() {
        for (String refused : List.of("eleven char", "password1234", "aaaaaaaaaaaaa", "012345678910")) {
            assertThatThrownBy(() -> accounts.choosePassword(secret, refused))
                    .as(refused)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("password"));
        }
        assertThat(links.open(LinkPurpose.ACTIVATION, secret)).isTrue();
        assertThat(accounts.choosePassword(secret, PASSWORD)).isEqualTo(email);
    }

    /** Pasted from a password manager or typed as words: any characters, none demanded, blanks at the ends kept. */
    @Test
    void anyLongPasswordIsTakenAsItIs() {
        String words = " käse und brötchen 🧀 ";
        accounts.choosePassword(secret, words);
        assertThat(signIn(words, network())).isPresent();
        assertThat(signIn(words.strip(), network())).isEmpty();
        assertThat(signIn(words.toUpperCase(Locale.ROOT), network())).isEmpty();
        assertThat(stored.passwordHash(account)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theSameAnswerWhetherThereIsAnAccountOrNot() {
        String disabled = email;
        accounts.choosePassword(secret, PASSWORD);
        accounts.disable(administrator, account);
        String waiting = Fixture.unique() + "@it.example";
        people.create(
                administrator,
                new NewPerson("New " + waiting, waiting, null, null, null, null, Set.of(Role.COORDINATOR), Set.of()));
        String nobody = Fixture.unique() + "@it.example";
        for (String address : List.of(disabled, waiting, nobody, "", "no address")) {
            String network = network();
            for (int i = 0; i < FAILURES; i++) {
                assertThat(signIns.signIn(address, PASSWORD, network))
                        .as(address)
                        .isEmpty();
            }
            assertThatThrownBy(() -> signIns.signIn(address, PASSWORD, network))
                    .as(address)
                    .hasMessage("refusal.signIn.tooMany");
        }
        assertThat(signIns.signIn(null, null, network())).isEmpty();
    }

    /** The quickest of several tries each, since anything may make one slower; without the hash it is a hundredth. */
    @Test
    void theAnswerTakesAsLongWithoutAnAccount() {
        accounts.choosePassword(secret, PASSWORD);
        String nobody = Fixture.unique() + "@it.example";
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            known = Math.min(known, nanos(email));
            unknown = Math.min(unknown, nanos(nobody));
        }
        assertThat((double) unknown / known)
                .as(
                        "%d ms without, %d ms with",
                        TimeUnit.NANOSECONDS.toMillis(unknown), TimeUnit.NANOSECONDS.toMillis(known))
                .isBetween(0.5, 2.0);
    }

    private long nanos(String address) {
        String network = network();
        long start = System.nanoTime();
        assertThat(signIns.signIn(address, "not the password", network)).isEmpty();
        return System.nanoTime() - start;
    }

    @Test
    void tenFailuresSlowDownTheirNetworkForThatAddressAndNobodyElse() {
        accounts.choosePassword(secret, PASSWORD);
        String attackers = network();
        fail(email, attackers, FAILURES);
        assertThatThrownBy(() -> signIn(PASSWORD, attackers))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.signIn.tooMany");
        assertThatThrownBy(() -> signIns.signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD, attackers))
                .as("the same address in other letters")
                .hasMessage("refusal.signIn.tooMany");

        assertThat(signIn(PASSWORD, network())).as("the owner, elsewhere").isPresent();
        assertThatThrownBy(() -> signIn(PASSWORD, attackers))
                .as("the owner's success does not free the attacker")
                .hasMessage("refusal.signIn.tooMany");
        fail(Fixture.unique() + "@it.example", attackers, 1);

        clock.move(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(signIn(PASSWORD, attackers)).as("a quarter of an hour later").isPresent();
    }

    /** Tries at the same moment are counted before any of their passwords is looked at. */
    @Test
    void manyTriesAtOnceAreNoMoreThanTen() throws Exception {
        accounts.choosePassword(secret, PASSWORD);
        String network = network();
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        AtomicInteger lookedAt = new AtomicInteger();
        List<Callable<Void>> atOnce = Collections.nCopies(30, () -> {
            try {
                signIns.signIn(email, "not the password", network);
                lookedAt.incrementAndGet();
            } catch (Refusal refusal) {
                assertThat(refusal).hasMessage("refusal.signIn.tooMany");
            }
            return null;
        });
        for (Future<Void> done : executor.invokeAll(atOnce)) {
            done.get();
        }
        assertThat(lookedAt.get()).isLessThanOrEqualTo(FAILURES);
    }

    @Test
    void failuresThatNoLongerCountAreForgotten() {
        String network = network();
        fail(email, network, 1);
        int before = stored.failedAddresses().size();
        clock.move(Duration.ofMinutes(16));
        fail(email, network, 1);
        assertThat(before).isPositive();
        assertThat(stored.failedAddresses()).hasSize(1);
    }

    /** Whoever goes on trying is not kept out for longer: or an attacker in one's own network could do it for ever. */
    @Test
    void tryingOnDoesNotProlongTheWait() {
        accounts.choosePassword(secret, PASSWORD);
        String network = network();
        fail(email, network, FAILURES);
        clock.move(Duration.ofMinutes(14));
        assertThatThrownBy(() -> signIn("not the password", network)).hasMessage("refusal.signIn.tooMany");
        clock.move(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(signIn(PASSWORD, network)).isPresent();
    }

    @Test
    void nineFailuresAndASuccessBeginAnew() {
        accounts.choosePassword(secret, PASSWORD);
        String network = network();
        for (int round = 0; round < 2; round++) {
            fail(email, network, FAILURES - 1);
            assertThat(signIn(PASSWORD, network)).isPresent();
        }
    }

    @Test
    void aFailureKeepsNoAddress() {
        String typed = "typed-by-mistake-" + Fixture.unique();
        fail(typed, network(), 1);
        assertThat(stored.failedAddresses()).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void aSessionEndsWhenTheAccountIsDisabledAndDoesNotComeBackWithIt() {
        accounts.choosePassword(secret, PASSWORD);
        Session session = signIn(PASSWORD, network()).orElseThrow();
        assertThat(signIns.stands(session)).isTrue();

        accounts.disable(administrator, account);
        assertThat(signIns.stands(session)).isFalse();
        assertThat(signIn(PASSWORD, network())).isEmpty();
        assertThat(viewers.of(account)).isEqualTo(Viewer.VISITOR);

        accounts.enable(administrator, account);
        assertThat(signIns.stands(session)).isFalse();
        Session next = signIn(PASSWORD, network()).orElseThrow();
        assertThat(signIns.stands(next)).isTrue();
        assertThat(viewers.of(account).coordinates(1)).isTrue();
    }

    @Test
    void aSessionEndsTwelveHoursAfterItBegan() {
        accounts.choosePassword(secret, PASSWORD);
        Session session = signIn(PASSWORD, network()).orElseThrow();
        clock.move(Duration.ofHours(12).minusMinutes(1));
        assertThat(signIns.stands(session)).isTrue();
        clock.move(Duration.ofMinutes(1));
        assertThat(signIns.stands(session)).isFalse();
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextCall() {
        Viewer before = viewers.of(account);
        assertThat(before.coordinator()).isTrue();
        assertThat(before.coordinates(1)).isTrue();

        accounts.setRoles(administrator, account, Set.of());
        Viewer after = viewers.of(account);
        assertThat(after.coordinator()).isFalse();
        assertThat(after.coordinates(1)).isFalse();
        assertThatThrownBy(() -> people.list(after, null, 0, 10)).isInstanceOf(NotFound.class);

        accounts.setRoles(administrator, account, Set.of(Role.COORDINATOR));
        assertThat(viewers.of(account).coordinator()).isTrue();
    }

    /** By a link from a coordinator; the old password works until the link is used, and no session outlives it. */
    @Test
    void aForgottenPasswordIsReplaced() {
        accounts.choosePassword(secret, PASSWORD);
        Session session = signIn(PASSWORD, network()).orElseThrow();
        String another = secretOf(people.newLink(administrator, person()));
        assertThat(signIn(PASSWORD, network())).isPresent();
        clock.move(Duration.ofDays(1).minusMinutes(1));
        assertThat(accounts.opens(another)).isTrue();
        clock.reset();
        assertThat(accounts.choosePassword(another, "another marmalade 78")).isEqualTo(email);
        assertThat(accounts.opens(another)).isFalse();
        assertThat(signIn(PASSWORD, network())).isEmpty();
        assertThat(signIn("another marmalade 78", network())).isPresent();
        assertThat(signIns.stands(session)).isFalse();

        String unused = secretOf(people.newLink(administrator, person()));
        clock.move(Duration.ofDays(1));
        assertThat(accounts.opens(unused)).as("after a day").isFalse();
    }

    private long person() {
        return people.list(administrator, email, 0, 1).getFirst().id();
    }

    @Test
    void anAddressThatWasWrongIsCorrectedAndSignsIn() {
        accounts.choosePassword(secret, PASSWORD);
        String right = "Right." + email;
        int version = people.account(administrator, person()).version();
        people.correct(administrator, person(), version, "Right Name", right);
        assertThat(signIn(PASSWORD, network())).as("the old address").isEmpty();
        assertThat(signIns.signIn(right, PASSWORD, network())).isPresent();
        long id = people.list(administrator, right, 0, 1).getFirst().id();
        assertThat(people.account(administrator, id).card().name()).isEqualTo("Right Name");
        assertThatThrownBy(() -> people.correct(administrator, id, version, "Late Name", right))
                .isInstanceOf(EditedMeanwhile.class);
        String taken = Fixture.unique() + "@it.example";
        people.create(
                administrator,
                new NewPerson("Taken", taken, null, null, null, null, Set.of(Role.COORDINATOR), Set.of()));
        assertThatThrownBy(() -> people.correct(administrator, id, version + 1, "Right Name", taken))
                .hasMessage("refusal.emailTaken");
    }

    /** Whoever has a role is an administrator's to look after: or a coordinator could become one by a link. */
    @Test
    void aCoordinatorLooksAfterPeopleWithoutRolesAlone() {
        Viewer coordinator = viewers.of(account);
        long withRole = person();
        String plain = Fixture.unique() + "@it.example";
        people.create(
                coordinator,
                new NewPerson("Plain", plain, null, fixture.member("Plain"), null, null, Set.of(), Set.of()));
        long without = people.list(coordinator, plain, 0, 1).getFirst().id();
        assertThat(people.newLink(coordinator, without)).contains("?link=");
        people.correct(
                coordinator, without, people.account(coordinator, without).version(), "Plain B", plain);
        assertThatThrownBy(() -> people.newLink(coordinator, withRole)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.correct(coordinator, withRole, 1, "Own Name", email))
                .isInstanceOf(NotFound.class);
    }

    /** Or a coordinator could keep a link for somebody who then becomes an administrator. */
    @Test
    void aLinkEndsWhenItsPersonIsGivenARole() {
        String plain = Fixture.unique() + "@it.example";
        String kept = secretOf(people.create(
                viewers.of(account),
                new NewPerson("Plain", plain, null, fixture.member("Plain"), null, null, Set.of(), Set.of())));
        assertThat(accounts.opens(kept)).isTrue();
        long promoted = people.list(administrator, plain, 0, 1).getFirst().id();
        people.setRoles(administrator, promoted, Set.of(), Set.of());
        assertThat(accounts.opens(kept)).as("nothing changed").isTrue();
        people.setRoles(administrator, promoted, Set.of(Role.COORDINATOR), Set.of());
        assertThat(accounts.opens(kept)).isFalse();
    }

    @Test
    void rolesAndProgrammesAreSavedTogetherOrNotAtAll() {
        assertThatThrownBy(() -> people.setRoles(administrator, person(), Set.of(), Set.of(1L)))
                .hasMessage("refusal.person.programmesNeedRole");
        assertThat(viewers.of(account).coordinator()).isTrue();
        people.setRoles(administrator, person(), Set.of(Role.COORDINATOR), Set.of(2L));
        assertThat(viewers.of(account).coordinates(1)).isFalse();
        assertThat(viewers.of(account).coordinates(2)).isTrue();
    }

    @Test
    void nobodyTakesTheOwnRolesAwayOrDisablesOneself() {
        assertThatThrownBy(() -> accounts.disable(administrator, administrator.accountId()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.setRoles(administrator, administrator.accountId(), Set.of()))
                .isInstanceOf(NotFound.class);
        Viewer coordinator = viewers.of(account);
        assertThatThrownBy(() -> accounts.disable(coordinator, administrator.accountId()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.setRoles(coordinator, account, Set.of(Role.ADMINISTRATOR)))
                .isInstanceOf(NotFound.class);
    }
}
