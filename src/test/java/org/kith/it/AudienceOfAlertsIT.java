package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kith.privacy.Audience.COORDINATORS;
import static org.kith.privacy.Audience.MEMBERS;
import static org.kith.privacy.Audience.PRIVATE;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.SavedSearchCard;
import org.kith.directory.SavedSearchSort;
import org.kith.directory.SavedSearches;
import org.kith.directory.SendDigests;
import org.kith.it.AlertProbes.Alert;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotSignedIn;
import org.kith.schedule.Turn;

/**
 * A saved search for the word of a field tells its audience of whom it is about and nobody else: on the list, by the mail of
 * the morning and beside the results; also when a field is closed or opened in between.
 */
@ArquillianTest
class AudienceOfAlertsIT extends AudienceTrial {
    /** A heading of a mail, or the address of something below it. */
    private static final Pattern TOLD =
            Pattern.compile("^(.+)\n-{3,}$|/directory/(volunteer|organisation)\\?id=(\\d+)$", Pattern.MULTILINE);

    @Deployment
    static WebArchive kith() {
        return deployment(
                AudienceOfAlertsIT.class, AlertProbes.class, Alert.class, StoredDigests.class, MovableClock.class);
    }

    @Inject
    AlertProbes alertProbes;

    @Inject
    SavedSearches searches;

    @Inject
    SendDigests job;

    @Inject
    StoredDigests mails;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void keep(List<Alert> alerts) {
        for (Looker looker : signedIn()) {
            alerts.forEach(alert -> searches.save(looker.viewer(), alert.name(), alert.query(), true));
        }
    }

    // ------------------------------------------------------------------ what is told

    private void morning() {
        job.run(new Turn(null, Duration.ofMinutes(5)));
    }

    /**
     * Tells on the list, by the mail of the morning, and then whoever opens the search.
     *
     * @param closed words of fields that are not for the looker
     */
    private void assertTold(
            List<Alert> alerts, Function<Looker, Map<String, Set<String>>> due, Function<Looker, List<String>> closed) {
        assertListed(due);
        morning();
        for (Looker looker : signedIn()) {
            assertMailed(looker, due.apply(looker), closed.apply(looker));
            assertNamedBesideResults(looker, alerts, due.apply(looker), closed.apply(looker));
        }
    }

    private void assertToldAboutVolunteers(List<Alert> alerts, List<VolunteerCanary> volunteers) {
        assertTold(alerts, looker -> alertProbes.dueAboutVolunteers(looker, volunteers), looker -> volunteers.stream()
                .flatMap(one -> Probes.VOLUNTEER_TEXTS.stream()
                        .filter(field -> !looker.finds(one.headline())
                                || !field.equals(Probes.HEADLINE) && !looker.finds(one.rest()))
                        .map(one::word))
                .toList());
    }

    private void assertToldAboutOrganisations(List<Alert> alerts, List<OrganisationCanary> organisations) {
        assertTold(
                alerts,
                looker -> alertProbes.dueAboutOrganisations(looker, organisations),
                looker -> organisations.stream()
                        .filter(one -> !looker.finds(one.page()))
                        .flatMap(one -> Probes.ORGANISATION_TEXTS.stream().map(one::word))
                        .toList());
    }

    private void assertListed(Function<Looker, Map<String, Set<String>>> due) {
        signedIn().forEach(looker -> assertListed(looker, due.apply(looker)));
    }

    /** On the list each search says how many are new. */
    private void assertListed(Looker looker, Map<String, Set<String>> due) {
        Map<String, Integer> fresh = Stream.iterate(1, page -> page + 1)
                .map(page -> searches.list(looker.viewer(), SavedSearchSort.NAME, page))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .filter(card -> card.fresh() > 0)
                .collect(Collectors.toMap(SavedSearchCard::name, SavedSearchCard::fresh));
        softly.assertThat(fresh)
                .as("listed for %s", looker.who())
                .isEqualTo(due.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                        .size())));
    }

    private void assertMailed(Looker looker, Map<String, Set<String>> due, List<String> closed) {
        List<String> all = mails.to(looker.viewer());
        softly.assertThat(all).as("mails to %s", looker.who()).hasSize(due.isEmpty() ? 0 : 1);
        all.forEach(mail -> {
            softly.assertThat(told(mail)).as("mailed to %s", looker.who()).isEqualTo(due);
            closed.forEach(word ->
                    softly.assertThat(mail).as("mailed to %s", looker.who()).doesNotContain(word));
        });
    }

    /** What the plain text of a mail leads to, by the heading it stands below. */
    private static Map<String, Set<String>> told(String mail) {
        Map<String, Set<String>> told = new TreeMap<>();
        String heading = "before any heading";
        String plain = mail.substring(0, mail.indexOf("<!DOCTYPE"));
        for (MatchResult found : TOLD.matcher(plain).results().toList()) {
            if (found.group(1) != null) {
                heading = found.group(1);
            } else {
                told.computeIfAbsent(heading, name -> new HashSet<>()).add(found.group(2) + " " + found.group(3));
            }
        }
        return told;
    }

    /** Whoever opens the search reads who is new, which counts as seen from then on. */
    private void assertNamedBesideResults(
            Looker looker, List<Alert> alerts, Map<String, Set<String>> due, List<String> closed) {
        for (Alert alert : alerts) {
            String as = "%s opens %s".formatted(looker.who(), alert.name());
            SavedSearches.News news =
                    searches.look(looker.viewer(), alert.query()).orElseThrow();
            softly.assertThat(news.first().stream()
                            .map(one -> one.volunteer() != null
                                    ? "volunteer " + one.volunteer().id()
                                    : "organisation " + one.organisation().id()))
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(due.getOrDefault(alert.name(), Set.of()));
            softly.assertThat(news.fresh())
                    .as(as)
                    .isEqualTo(due.getOrDefault(alert.name(), Set.of()).size());
            closed.forEach(word -> softly.assertThat(news.toString()).as(as).doesNotContain(word));
        }
    }

    private void assertNothingMailed() {
        morning();
        for (Looker looker : signedIn()) {
            softly.assertThat(mails.to(looker.viewer())).as(looker.who()).isEmpty();
        }
    }

    // ------------------------------------------------------------------

    @Test
    void aVolunteerWhomEverybodyFindsIsToldByOpenFieldsAlone() {
        List<Alert> alerts = alertProbes.aboutVolunteers(family);
        keep(alerts);
        assertToldAboutVolunteers(alerts, volunteersWithPublicHeadlines());
    }

    @Test
    void aVolunteerOfOneAudienceIsToldToThatAudienceAlone() {
        List<Alert> alerts = alertProbes.aboutVolunteers(family);
        keep(alerts);
        assertToldAboutVolunteers(alerts, volunteersOfOneAudience());
    }

    @Test
    void whatAVolunteerClosedBeforeTheMorningIsNotTold() {
        List<Alert> alerts = alertProbes.aboutVolunteers(family);
        keep(alerts);
        List<VolunteerCanary> volunteers = volunteersWithPublicHeadlines();
        assertListed(looker -> alertProbes.dueAboutVolunteers(looker, volunteers));
        assertToldAboutVolunteers(alerts, shown(volunteers, MEMBERS, MEMBERS, COORDINATORS, PRIVATE, PRIVATE));
    }

    @Test
    void whatAVolunteerOpensIsToldFromThenOn() {
        List<VolunteerCanary> closed = shown(volunteersOfOneAudience(), PRIVATE, PRIVATE);
        List<Alert> alerts = alertProbes.aboutVolunteers(family);
        keep(alerts);
        assertNothingMailed();
        clock.move(Duration.ofDays(1));
        assertToldAboutVolunteers(alerts, shown(closed, PUBLIC, Audience.values()));
    }

    @Test
    void anOrganisationIsToldToTheAudienceOfItsPageAlone() {
        List<Alert> alerts = alertProbes.aboutOrganisations(family);
        keep(alerts);
        assertToldAboutOrganisations(alerts, organisations());
    }

    @Test
    void anOrganisationWhosePageWasClosedBeforeTheMorningIsNotTold() {
        List<Alert> alerts = alertProbes.aboutOrganisations(family);
        keep(alerts);
        List<OrganisationCanary> organisations = organisations();
        assertListed(looker -> alertProbes.dueAboutOrganisations(looker, organisations));
        assertToldAboutOrganisations(alerts, narrowed(organisations));
    }

    @Test
    void anOrganisationWhosePageIsOpenedIsToldFromThenOn() {
        List<OrganisationCanary> closed = organisations().stream()
                .map(one -> canaries.show(administrator, one.shownTo(PRIVATE)))
                .toList();
        List<Alert> alerts = alertProbes.aboutOrganisations(family);
        keep(alerts);
        assertNothingMailed();
        clock.move(Duration.ofDays(1));
        assertToldAboutOrganisations(
                alerts,
                closed.stream()
                        .map(one -> canaries.show(administrator, one.shownTo(one.mark())))
                        .toList());
    }

    @Test
    void aVisitorKeepsNoSearch() {
        volunteersOfOneAudience();
        indexed();
        for (Alert alert : alertProbes.aboutVolunteers(family)) {
            assertThatThrownBy(() -> searches.save(Viewer.VISITOR, alert.name(), alert.query(), true))
                    .isInstanceOf(NotSignedIn.class);
            assertThat(searches.look(Viewer.VISITOR, alert.query())).isEmpty();
        }
        assertThatThrownBy(() -> searches.list(Viewer.VISITOR, SavedSearchSort.NAME, 1))
                .isInstanceOf(NotSignedIn.class);
    }
}
