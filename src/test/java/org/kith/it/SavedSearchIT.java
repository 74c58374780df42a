package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.account.Accounts;
import org.kith.directory.DigestRhythm;
import org.kith.directory.DigestSubscription;
import org.kith.directory.Digests;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Organisations;
import org.kith.directory.People;
import org.kith.directory.SavedSearchCard;
import org.kith.directory.SavedSearchSort;
import org.kith.directory.SavedSearches;
import org.kith.directory.SendDigests;
import org.kith.directory.Volunteers;
import org.kith.notify.NewMail;
import org.kith.notify.UnsubscribeLinks;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.schedule.Turn;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;

/** Saved searches and the digest: what is new, told once, and never what its reader may not see by then. */
@ArquillianTest
class SavedSearchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(SavedSearchIT.class, Fixture.class, StoredDigests.class, MovableClock.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    SavedSearches searches;

    @Inject
    Digests digests;

    @Inject
    DigestSubscription subscription;

    @Inject
    SendDigests job;

    @Inject
    StoredDigests mails;

    @Inject
    Organisations organisations;

    @Inject
    Volunteers volunteers;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    UnsubscribeLinks links;

    @Inject
    SearchIndex index;

    @Inject
    MovableClock clock;

    private final String word = "w" + Fixture.unique();
    private Viewer administrator;
    private long member;
    private Viewer reader;

    @BeforeEach
    void somebodySearches() {
        administrator = fixture.administrator();
        member = fixture.member("Spokes");
        reader = fixture.personOf(administrator, member);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static DirectoryQuery query(String words) {
        return new DirectoryQuery(words, Map.of(), Sort.RELEVANCE);
    }

    private void save(Viewer viewer, String words) {
        indexed();
        searches.save(viewer, "Search for " + words, query(words), true);
    }

    private void indexed() {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
    }

    private void morning() {
        job.run(new Turn(null, Duration.ofMinutes(5)));
    }

    private void nextMorning() {
        clock.move(Duration.ofDays(1));
        morning();
    }

    private Viewer volunteer(String headline) {
        return fixture.approvedVolunteer(administrator, Fixture.LAWWORKS, headline, 1, "vat");
    }

    private void showContacts(Viewer volunteer, String headline, Audience profile, Audience contacts) {
        volunteers.describe(
                volunteer,
                volunteers.own(volunteer).version(),
                fixture.profile(headline, 1, profile, "vat"),
                fixture.contacts(volunteer, contacts));
    }

    private String name(Viewer volunteer) {
        return volunteers.own(volunteer).details().name();
    }

    private List<SavedSearchCard> list(Viewer viewer) {
        indexed();
        return searches.list(viewer, SavedSearchSort.NAME, 1);
    }

    @Test
    void oneMailTellsOfAllSearchesOnce() {
        String other = "x" + Fixture.unique();
        fixture.organisation(word + " before");
        save(reader, word);
        save(reader, other);
        morning();
        assertThat(mails.to(reader)).as("nothing is new yet").isEmpty();

        for (int i = 1; i <= 7; i++) {
            fixture.organisation(word + " Wheelers " + i);
        }
        long one = fixture.organisation(other + " <Pedals> & more");
        morning();
        assertThat(mails.to(reader)).singleElement().satisfies(mail -> assertThat(mail)
                .startsWith("8 new matches for your saved searches")
                .contains("Search for " + word, "Search for " + other, "Wheelers 7", "Wheelers 3", "and 2 more")
                .contains(other + " <Pedals> & more", other + " &lt;Pedals&gt; &amp; more")
                .contains("/directory/organisation?id=" + one, "/directory/search?q=" + other)
                .contains("/notify/unsubscribe?from=digest." + reader.accountId() + ".")
                .doesNotContain("before", "Wheelers 2"));
        assertThat(list(reader))
                .extracting(SavedSearchCard::fresh)
                .as("told, not seen")
                .containsExactly(7, 1);

        fixture.organisation(word + " later the same day");
        morning();
        assertThat(mails.to(reader)).hasSize(1);
        nextMorning();
        assertThat(mails.to(reader)).hasSize(2).last().satisfies(mail -> assertThat(mail)
                .contains("later the same day")
                .doesNotContain("Wheelers", other));
        nextMorning();
        assertThat(mails.to(reader)).hasSize(2);
    }

    @Test
    void whatChangedSoThatItFitsIsNewAndWhatComesBackIsNot() {
        Viewer volunteer = volunteer("something else");
        save(reader, word);
        showContacts(volunteer, word, Audience.MEMBERS, Audience.MEMBERS);
        morning();
        assertThat(mails.to(reader)).singleElement().satisfies(mail -> assertThat(mail)
                .contains(name(volunteer)));

        showContacts(volunteer, "something else", Audience.MEMBERS, Audience.MEMBERS);
        nextMorning();
        showContacts(volunteer, word, Audience.MEMBERS, Audience.MEMBERS);
        nextMorning();
        assertThat(mails.to(reader)).hasSize(1);
    }

    @Test
    void lookingAtASearchMarksWhatItFindsAsSeen() {
        assertThat(searches.look(reader, query(word))).as("not kept").isEmpty();
        save(reader, word);
        fixture.organisation(word + " new");
        assertThat(list(reader)).extracting(SavedSearchCard::fresh).containsExactly(1);
        assertThat(searches.look(reader, query("  " + word))).hasValueSatisfying(news -> {
            assertThat(news.fresh()).isOne();
            assertThat(news.first().getFirst().organisation().name()).isEqualTo(word + " new");
        });
        assertThat(searches.look(reader, query(word)))
                .hasValueSatisfying(news -> assertThat(news.fresh()).isZero());
        assertThat(list(reader)).extracting(SavedSearchCard::fresh).containsExactly(0);
        morning();
        assertThat(mails.to(reader)).isEmpty();
    }

    @Test
    void aNarrowedNameIsNotTold() {
        save(reader, word);
        Viewer volunteer = volunteer(word);
        showContacts(volunteer, word, Audience.MEMBERS, Audience.MEMBERS);
        assertThat(list(reader)).extracting(SavedSearchCard::fresh).containsExactly(1);
        showContacts(volunteer, word, Audience.MEMBERS, Audience.COORDINATORS);
        morning();
        assertThat(mails.to(reader)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("A volunteer: solicitor", word)
                .doesNotContain(name(volunteer)));
    }

    @Test
    void aMailThatWaitedTellsWhatItsReaderMayStillFind() {
        save(reader, word);
        Viewer stays = volunteer("Stays " + word);
        Viewer hides = volunteer("Hides " + word);
        indexed();
        nextMorning();
        long mail = mails.idsTo(reader).getFirst();
        volunteer("New since " + word);
        assertThat(subjectNow(mail)).contains(subject(2));

        showContacts(hides, "Hides " + word, Audience.COORDINATORS, Audience.MEMBERS);
        assertThat(subjectNow(mail)).contains(subject(1));
        digests.choose(reader, DigestRhythm.NONE);
        assertThat(subjectNow(mail)).isEmpty();
        digests.choose(reader, DigestRhythm.WEEKLY);
        assertThat(subjectNow(mail)).contains(subject(1));
        showContacts(stays, "Stays " + word, Audience.PRIVATE, Audience.MEMBERS);
        assertThat(subjectNow(mail)).isEmpty();
    }

    private Optional<String> subjectNow(long mail) {
        return subscription.again(reader.accountId(), mail).map(NewMail::subject);
    }

    private static String subject(int things) {
        return (things == 1 ? "One new match" : things + " new matches") + " for your saved searches";
    }

    @Test
    void aNarrowedTextFindsNobody() {
        save(reader, word);
        Viewer volunteer = volunteer(word);
        assertThat(list(reader)).extracting(SavedSearchCard::fresh).containsExactly(1);
        showContacts(volunteer, word, Audience.COORDINATORS, Audience.MEMBERS);
        morning();
        assertThat(mails.to(reader)).isEmpty();
    }

    @Test
    void whatTheIndexHasNotHeardOfIsNotToldEither() {
        save(reader, word);
        long organisation = fixture.organisation(word);
        indexed();
        fixture.hideUntold(organisation);
        morning();
        assertThat(mails.to(reader)).isEmpty();
    }

    @Test
    void aRoleTakenAwayCountsAtOnce() {
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        save(coordinator, word);
        save(reader, word);
        Viewer hidden = volunteer(word);
        showContacts(hidden, word, Audience.COORDINATORS, Audience.COORDINATORS);
        Viewer shown = volunteer(word);
        assertThat(list(coordinator)).extracting(SavedSearchCard::fresh).containsExactly(2);
        people.setRoles(administrator, coordinator.personId(), Set.of(), Set.of());
        fixture.leave(member);
        morning();
        assertThat(mails.to(coordinator))
                .as("what members see is not for them now")
                .isEmpty();
        assertThat(mails.to(reader))
                .as("the organisation is no member any more")
                .isEmpty();
        fixture.join(member);
        morning();
        assertThat(mails.to(reader)).singleElement().satisfies(mail -> assertThat(mail)
                .contains("/directory/volunteer?id=" + shown.volunteerId())
                .doesNotContain("/directory/volunteer?id=" + hidden.volunteerId(), name(hidden)));
    }

    @Test
    void aDisabledAccountIsToldNothing() {
        save(reader, word);
        fixture.organisation(word);
        accounts.disable(administrator, reader.accountId());
        morning();
        assertThat(mails.to(reader)).isEmpty();
        accounts.enable(administrator, reader.accountId());
        morning();
        assertThat(mails.to(reader)).hasSize(1);
    }

    @Test
    void oneLinkStopsTheMails() {
        save(reader, word);
        fixture.organisation(word + " one");
        morning();
        String mail = mails.to(reader).getFirst();
        String token = mail.substring(mail.lastIndexOf("?from=") + "?from=".length());
        assertThat(links.name(token)).hasValue("mails about what is new in your saved searches");
        links.stop(token);
        assertThat(links.name(token)).isEmpty();
        assertThat(digests.rhythm(reader)).isEqualTo(DigestRhythm.NONE);
        fixture.organisation(word + " two");
        nextMorning();
        assertThat(mails.to(reader)).hasSize(1);

        digests.choose(reader, DigestRhythm.WEEKLY);
        nextMorning();
        assertThat(mails.to(reader)).as("two days after the last one").hasSize(1);
        clock.move(Duration.ofDays(4));
        nextMorning();
        assertThat(mails.to(reader)).hasSize(2).last().satisfies(later -> assertThat(later)
                .contains(word + " two"));
    }

    @Test
    void withoutAnAlertNothingIsTold() {
        indexed();
        searches.save(reader, "Quiet", query(word), false);
        fixture.organisation(word);
        morning();
        assertThat(mails.to(reader)).isEmpty();
        long id = list(reader).getFirst().id();
        searches.alert(reader, id, true);
        morning();
        assertThat(mails.to(reader)).hasSize(1);
        assertThat(list(reader).getFirst().toldAt()).isNotNull();
    }

    @Test
    void theSameSearchIsKeptOnceAndOnlySoMany() {
        assertThat(searches.save(reader, "First", query(word), false).made()).isTrue();
        SavedSearches.Saved again = searches.save(reader, "Second", query(word + " "), true);
        assertThat(again.made()).isFalse();
        assertThat(again.name()).isEqualTo("First");
        assertThat(list(reader)).singleElement().satisfies(card -> assertThat(card.alert())
                .isTrue());
        for (int i = 2; i <= 50; i++) {
            searches.save(reader, "Search " + i, query(word + " " + i), false);
        }
        assertThatThrownBy(() -> searches.save(reader, "One more", query("one more"), false))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.savedSearch.enough"));
        assertThat(searches.count(reader)).isEqualTo(50);
    }

    @Test
    void everybodyChangesTheirOwnAlone() {
        save(reader, word);
        long id = list(reader).getFirst().id();
        Viewer other = fixture.personOf(administrator, member);
        assertThatThrownBy(() -> searches.rename(other, id, "Mine")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> searches.alert(administrator, id, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> searches.delete(administrator, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> searches.list(Viewer.VISITOR, SavedSearchSort.NAME, 1))
                .isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> searches.rename(reader, id, " \n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("name"));
        assertThat(searches.rename(reader, id, " Bicycles\n here ")).isEqualTo("Bicycles here");
        assertThat(searches.delete(reader, id)).isEqualTo("Bicycles here");
        assertThat(list(reader)).isEmpty();
    }
}
