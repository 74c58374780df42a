package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.privacy.Audience.COORDINATORS;
import static org.kith.privacy.Audience.MEMBERS;
import static org.kith.privacy.Audience.PRIVATE;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryResult;
import org.kith.directory.Facets;
import org.kith.directory.OrganisationEdit;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerCard;
import org.kith.directory.Volunteers;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.vocabulary.Vocabulary;

/**
 * A field is found by, counted for and shown to its audience and nobody else: each field of volunteers, at each audience,
 * searched for as each kind of viewer; before and after audiences, approvals and memberships change.
 */
@ArquillianTest
class AudienceIT extends AudienceTrial {
    @Deployment
    static WebArchive kith() {
        return deployment(AudienceIT.class, Answers.class);
    }

    @Inject
    Probes probes;

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    @Inject
    Vocabulary vocabulary;

    private void assertVolunteers(List<VolunteerCanary> family) {
        for (Looker looker : lookers()) {
            for (VolunteerCanary canary : family) {
                assertFound(looker, canary);
                assertFound(oneself(canary), canary);
            }
            assertCounted(looker, family);
            assertShown(looker.viewer(), looker.finds(), family);
        }
        for (VolunteerCanary canary : family) {
            assertShown(canary.oneself(), Lookers.OF_MEMBERS, family);
        }
    }

    private void assertFound(Looker looker, VolunteerCanary canary) {
        assertCompleted(looker, canary.word("name"), looker.finds(canary.rest()));
        probes.of(canary).forEach((field, query) -> {
            boolean found = field.equals(Probes.HEADLINE)
                    ? looker.finds(canary.headline())
                    : looker.finds(canary.headline(), canary.rest());
            DirectoryResult result = search.search(looker.viewer(), query);
            String told = "%s looks for %s, %s".formatted(looker.who(), field, canary);
            softly.assertThat(Answers.volunteers(result).stream().map(VolunteerCard::id))
                    .as(told)
                    .isEqualTo(found ? List.of(canary.id()) : List.of());
            softly.assertThat(result.total()).as(told).isEqualTo(found ? 1 : 0);
        });
    }

    private void assertCounted(Looker looker, List<VolunteerCanary> family) {
        List<VolunteerCanary> found =
                family.stream().filter(one -> looker.finds(one.headline())).toList();
        List<VolunteerCanary> known =
                found.stream().filter(one -> looker.finds(one.rest())).toList();
        DirectoryResult result = search(looker.viewer(), this.family);
        softly.assertThat(result.total()).as(looker.who()).isEqualTo(found.size());
        softly.assertThat(Answers.counts(result))
                .as("counts for %s", looker.who())
                .isEqualTo(Answers.withoutEmpty(Map.of(
                        Facets.WHO, Answers.each(found.size(), "VOLUNTEER", "SOLICITOR"),
                        Facets.AVAILABLE, Answers.each(found.size(), "NOW"),
                        Facets.CONFIRMED, Answers.each(found.size(), "MONTHS_3", "MONTHS_6", "MONTHS_12"),
                        Facets.PROGRAMME, Answers.each(found.size(), Long.toString(Fixture.LAWWORKS)),
                        Facets.HOW, Answers.each(known.size(), "REMOTE", "IN_PERSON"),
                        Facets.AREA, Answers.each(known, VolunteerCanary::areas),
                        Facets.SKILL, Answers.each(known, this::countedUnder))));
    }

    /** The skill and everything broader. */
    private List<String> countedUnder(VolunteerCanary one) {
        return List.copyOf(vocabulary.groups().of(Long.toString(canaries.skill(one.mark()))));
    }

    /** The cards, and that no word of a field that is not for the viewer stands anywhere in the answer. */
    private void assertShown(Viewer viewer, Set<Audience> finds, List<VolunteerCanary> family) {
        DirectoryResult result = search(viewer, this.family);
        for (VolunteerCanary canary : family) {
            boolean own = viewer.isPerson(canary.oneself().personId());
            boolean reads = finds.contains(canary.rest()) || own;
            Answers.volunteers(result).stream()
                    .filter(card -> card.id() == canary.id())
                    .forEach(card -> assertShown(card, canary, reads, finds.contains(canary.headline()) || own));
            if (!reads) {
                softly.assertThat(result.toString())
                        .as("shown to %s", viewer)
                        .doesNotContain(
                                canary.word("name"),
                                canary.word("about"),
                                canary.word("employer"),
                                canaries.skillLabel(canary.mark()));
            }
        }
    }

    private void assertShown(VolunteerCard card, VolunteerCanary canary, boolean reads, boolean readsHeadline) {
        softly.assertThat(card.name()).isEqualTo(reads ? canary.word("name") : null);
        softly.assertThat(card.employerName()).isEqualTo(reads ? canary.word("employer") : null);
        softly.assertThat(card.areaName() != null).isEqualTo(reads);
        softly.assertThat(card.outcode()).isEqualTo(reads ? canary.outcode() : null);
        softly.assertThat(card.remote()).isEqualTo(reads);
        softly.assertThat(card.inPerson()).isEqualTo(reads);
        softly.assertThat(card.skills()).isEqualTo(reads ? List.of(canaries.skillLabel(canary.mark())) : List.of());
        softly.assertThat(card.headline())
                .isEqualTo(readsHeadline ? canary.family() + " " + canary.word("headline") : null);
    }

    @Test
    void theFieldsOfAVolunteerWhomEverybodyFinds() {
        assertVolunteers(volunteersWithPublicHeadlines());
    }

    @Test
    void theFieldsOfAVolunteerOfOneAudience() {
        assertVolunteers(volunteersOfOneAudience());
    }

    @Test
    void afterTheVolunteerNarrowedThem() {
        List<VolunteerCanary> open = Stream.of(PUBLIC, MEMBERS, COORDINATORS)
                .map(rest -> canaries.volunteer(administrator, family, PUBLIC, rest))
                .toList();
        assertVolunteers(open);
        assertVolunteers(shown(open, PUBLIC, MEMBERS, COORDINATORS, PRIVATE));
        assertVolunteers(shown(open, COORDINATORS, PRIVATE));
    }

    @Test
    void whoPausesIsNotCountedAsFree() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        assertFree(true);
        volunteers.pause(canary.oneself());
        assertFree(false);
        volunteers.resume(canary.oneself());
        assertFree(true);
    }

    private void assertFree(boolean free) {
        for (Looker looker : lookers()) {
            DirectoryResult found = search(looker.viewer(), family);
            softly.assertThat(Answers.volunteers(found)).hasSize(1).allMatch(card -> card.available() == free);
            softly.assertThat(Answers.counts(found).containsKey(Facets.AVAILABLE))
                    .isEqualTo(free);
            softly.assertThat(search(looker.viewer(), family, Facets.AVAILABLE, "NOW")
                            .total())
                    .as(looker.who())
                    .isEqualTo(free ? 1 : 0);
        }
    }

    @Test
    void nobodyFindsWhoIsNotAcceptedAnyMore() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        volunteers.withdrawApproval(administrator, canary.id(), Fixture.LAWWORKS);
        for (Looker looker : lookers()) {
            probes.of(canary).values().forEach(query -> {
                DirectoryResult result = search.search(looker.viewer(), query);
                softly.assertThat(result.total()).as(looker.who()).isZero();
                softly.assertThat(Answers.counts(result).values())
                        .as("counts for %s: what was chosen is shown, as 0", looker.who())
                        .allSatisfy(counts -> assertThat(counts.values()).containsOnly(0));
            });
        }
    }

    @Test
    void anEmployerIsNamedWhereItsOwnPageIsSeen() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        organisations.showTo(administrator, canary.employer(), COORDINATORS);
        for (Looker looker : lookers()) {
            boolean named = looker.finds(COORDINATORS);
            DirectoryResult byEmployer = search(looker.viewer(), family + " " + canary.word("employer"));
            softly.assertThat(byEmployer.total()).as(looker.who()).isEqualTo(named ? 1 : 0);
            DirectoryResult byFamily = search(looker.viewer(), family);
            softly.assertThat(Answers.volunteers(byFamily).getFirst().employerName())
                    .as(looker.who())
                    .isEqualTo(named ? canary.word("employer") : null);
            softly.assertThat(volunteers.page(looker.viewer(), canary.id()).employerId())
                    .as(looker.who())
                    .isEqualTo(named ? canary.employer() : null);
        }
        softly.assertThat(volunteers.page(canary.oneself(), canary.id()).card().employerName())
                .isEqualTo(canary.word("employer"));
    }

    @Test
    void aVolunteerIsFoundByTheNewNameOfTheEmployerAlone() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        String renamed = "renamed" + family;
        organisations.edit(
                administrator,
                canary.employer(),
                organisations.page(administrator, canary.employer()).version(),
                new OrganisationEdit(renamed, null, null, null, null, null));
        for (Looker looker : lookers()) {
            softly.assertThat(search(looker.viewer(), canary.word("employer")).total())
                    .as(looker.who())
                    .isZero();
            softly.assertThat(search(looker.viewer(), family + " " + renamed).total())
                    .as(looker.who())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoseOrganisationIsNoMemberAnyMoreFindsWhatEverybodyFinds() {
        List<VolunteerCanary> all = volunteersWithPublicHeadlines();
        fixture.leave(member);
        Looker left = new Looker(
                "person of a former member",
                fixture.again(looker(Lookers.OF_A_MEMBER).viewer()),
                Set.of(PUBLIC));
        all.forEach(canary -> assertFound(left, canary));
        assertCounted(left, all);
        assertShown(left.viewer(), left.finds(), all);
    }
}
