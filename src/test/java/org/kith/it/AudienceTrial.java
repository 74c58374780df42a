package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kith.directory.Completion;
import org.kith.directory.DirectoryResult;
import org.kith.directory.DirectorySearch;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.search.SearchIndex;

/** What every proof of audiences begins with: somebody of each sort who looks, and a family of canaries to be found. */
abstract class AudienceTrial {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Fixture fixture;

    @Inject
    Canaries canaries;

    @Inject
    Lookers everySort;

    @Inject
    SearchIndex index;

    @Inject
    DirectorySearch search;

    @Inject
    Completion completion;

    /** Letters alone: what has a digit in it is never taken for misspelt. */
    final String family = "kin" + Fixture.uniqueWord();

    final SoftAssertions softly = new SoftAssertions();
    Viewer administrator;
    long member;
    private List<Looker> lookers;

    static WebArchive deployment(Class<?>... tests) {
        return Deployments.withTests(tests)
                .addClasses(
                        AudienceTrial.class,
                        Lookers.class,
                        Looker.class,
                        Probes.class,
                        Canaries.class,
                        VolunteerCanary.class,
                        OrganisationCanary.class,
                        Fixture.class);
    }

    @BeforeEach
    void somebodyOfEachSort() {
        administrator = fixture.administrator();
        member = fixture.member("Spokes");
        lookers = everySort.make(administrator, member);
    }

    @AfterEach
    void everythingHeld() {
        softly.assertAll();
    }

    /** They look once the index knows of everything. */
    List<Looker> lookers() {
        indexed();
        return lookers;
    }

    /** Those who have an account. */
    List<Looker> signedIn() {
        return lookers().stream().filter(looker -> looker.viewer().signedIn()).toList();
    }

    Looker looker(String who) {
        return lookers().stream()
                .filter(one -> one.who().equals(who))
                .findFirst()
                .orElseThrow();
    }

    void indexed() {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
    }

    DirectoryResult search(Viewer viewer, String words) {
        return search.search(viewer, Probes.words(words));
    }

    DirectoryResult search(Viewer viewer, String words, String dimension, String value) {
        return search.search(viewer, Probes.chosen(words, dimension, value));
    }

    /** A name is completed for those who find it and for nobody else. */
    void assertCompleted(Looker looker, String name, boolean finds) {
        softly.assertThat(completion.of(looker.viewer(), name.substring(0, name.length() - 1), 8).stream()
                        .map(Completion.Offer::label))
                .as("%s types %s", looker.who(), name)
                .isEqualTo(finds ? List.of(name) : List.of());
    }

    /** The volunteer: finds what members find. */
    static Looker oneself(VolunteerCanary canary) {
        return new Looker("oneself", canary.oneself(), Lookers.OF_MEMBERS);
    }

    static Looker itsOwnPerson(OrganisationCanary canary) {
        return new Looker("its own person", canary.person(), Lookers.OF_MEMBERS);
    }

    /** Four volunteers whom everybody may find by their headlines; each other field is for one audience. */
    List<VolunteerCanary> volunteersWithPublicHeadlines() {
        return Stream.of(Audience.values())
                .map(rest -> canaries.volunteer(administrator, family, PUBLIC, rest))
                .toList();
    }

    /** Four volunteers with every field for one audience. */
    List<VolunteerCanary> volunteersOfOneAudience() {
        return Stream.of(Audience.values())
                .map(all -> canaries.volunteer(administrator, family, all, all))
                .toList();
    }

    /** The same volunteers with their fields for others. */
    List<VolunteerCanary> shown(List<VolunteerCanary> volunteers, Audience headline, Audience... rest) {
        return Stream.iterate(0, i -> i < volunteers.size(), i -> i + 1)
                .map(i -> canaries.show(volunteers.get(i).shownTo(headline, rest[Math.min(i, rest.length - 1)])))
                .toList();
    }

    /** Four organisations, the page of each for another audience. */
    List<OrganisationCanary> organisations() {
        return Stream.of(Audience.values())
                .map(page -> canaries.organisation(administrator, family, page))
                .toList();
    }

    /** The same organisations, each page for the next narrower audience. */
    List<OrganisationCanary> narrowed(List<OrganisationCanary> organisations) {
        return organisations.stream()
                .map(one -> canaries.show(
                        administrator,
                        one.shownTo(Audience.values()[Math.min(one.page().ordinal() + 1, 3)])))
                .toList();
    }
}
