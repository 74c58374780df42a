package org.kith.it;

import static org.kith.privacy.Audience.PRIVATE;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryResult;
import org.kith.directory.Facets;
import org.kith.directory.IncomeBand;
import org.kith.directory.OrganisationCard;
import org.kith.directory.Organisations;
import org.kith.directory.Volunteers;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;

/** Each field of an organisation is found by, counted for and shown to the audience of its page and nobody else. */
@ArquillianTest
class AudienceOfOrganisationsIT extends AudienceTrial {
    @Deployment
    static WebArchive kith() {
        return deployment(AudienceOfOrganisationsIT.class, Answers.class);
    }

    @Inject
    Probes probes;

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    private void assertOrganisations(List<OrganisationCanary> family) {
        for (Looker looker : lookers()) {
            for (OrganisationCanary canary : family) {
                assertFound(looker, canary);
                assertFound(itsOwnPerson(canary), canary);
            }
            List<OrganisationCanary> found =
                    family.stream().filter(one -> looker.finds(one.page())).toList();
            DirectoryResult result = search(looker.viewer(), this.family);
            softly.assertThat(result.total()).as(looker.who()).isEqualTo(found.size());
            softly.assertThat(Answers.counts(result))
                    .as("counts for %s", looker.who())
                    .isEqualTo(Answers.withoutEmpty(Map.of(
                            Facets.WHO,
                            Answers.each(found.size(), "ORGANISATION", "MEMBER", "SIGNATORY"),
                            Facets.SIZE,
                            Answers.all(
                                    found, one -> IncomeBand.values()[one.mark().ordinal()].name()),
                            Facets.LEGAL_FORM,
                            Answers.all(found, one -> one.form().name()),
                            Facets.AREA,
                            Answers.each(found, OrganisationCanary::areas))));
            family.stream().filter(one -> !found.contains(one)).forEach(one -> softly.assertThat(result.toString())
                    .as("shown to %s", looker.who())
                    .doesNotContain(one.word("name"), one.word("activities"), one.word("objects")));
        }
    }

    private void assertFound(Looker looker, OrganisationCanary canary) {
        boolean found = looker.finds(canary.page());
        assertCompleted(looker, canary.family() + " " + canary.word("name"), found);
        probes.of(canary).forEach((field, query) -> {
            DirectoryResult result = search.search(looker.viewer(), query);
            String told = "%s looks for %s, %s".formatted(looker.who(), field, canary);
            softly.assertThat(Answers.organisations(result).stream().map(OrganisationCard::id))
                    .as(told)
                    .isEqualTo(found ? List.of(canary.id()) : List.of());
            softly.assertThat(result.total()).as(told).isEqualTo(found ? 1 : 0);
        });
        if (found) {
            softly.assertThat(organisations.page(looker.viewer(), canary.id()).themes())
                    .as("%s reads the page of %s", looker.who(), canary)
                    .containsExactly(canary.theme());
        }
    }

    @Test
    void theFieldsOfAnOrganisation() {
        assertOrganisations(organisations());
    }

    @Test
    void afterACoordinatorNarrowedItsPage() {
        assertOrganisations(narrowed(organisations()));
    }

    @Test
    void whatAnOrganisationOffersIsForWhomItsPeopleSay() {
        List<VolunteerCanary> people = volunteersWithPublicHeadlines();
        for (Looker looker : lookers()) {
            people.forEach(one -> assertOffered(looker, one, looker.finds(one.rest())));
        }
        for (VolunteerCanary one : people) {
            volunteers.describe(
                    one.oneself(),
                    volunteers.own(one.oneself()).version(),
                    fixture.profile("Wills", 1, PRIVATE),
                    fixture.contacts(one.oneself(), PRIVATE));
        }
        for (Looker looker : lookers()) {
            people.forEach(one -> assertOffered(looker, one, false));
        }
    }

    @Test
    void nothingIsOfferedByWhoIsNotAcceptedAnyMore() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        volunteers.withdrawApproval(administrator, canary.id(), Fixture.LAWWORKS);
        for (Looker looker : lookers()) {
            assertOffered(looker, canary, false);
        }
    }

    private void assertOffered(Looker looker, VolunteerCanary person, boolean offered) {
        String skill = Long.toString(canaries.skill(person.mark()));
        String told = "%s looks for what %s offers".formatted(looker.who(), person.employer());
        List<OrganisationCard> found = Answers.organisations(
                search(looker.viewer(), person.word("employer") + " " + canaries.skillLabel(person.mark())));
        softly.assertThat(found.stream().map(OrganisationCard::id))
                .as(told)
                .isEqualTo(offered ? List.of(person.employer()) : List.of());
        DirectoryResult chosen = search(looker.viewer(), person.word("employer"), Facets.SKILL, skill);
        softly.assertThat(Answers.organisations(chosen)).as(told).hasSize(offered ? 1 : 0);
        DirectoryResult itself = search(looker.viewer(), person.word("employer"), Facets.WHO, "ORGANISATION");
        softly.assertThat(Answers.organisations(itself).getFirst().offers())
                .as(told)
                .isEqualTo(offered ? List.of(canaries.skillLabel(person.mark())) : List.of());
        softly.assertThat(Answers.counts(itself).containsKey(Facets.SKILL))
                .as(told)
                .isEqualTo(offered);
    }

    @Test
    void anOrganisationThatLeftIsNotCountedAsAMember() {
        OrganisationCanary canary = canaries.organisation(administrator, family, PUBLIC);
        fixture.leave(canary.id());
        for (Looker looker : lookers()) {
            DirectoryResult result = search(looker.viewer(), family);
            softly.assertThat(Answers.counts(result).get(Facets.WHO))
                    .as(looker.who())
                    .containsOnlyKeys("ORGANISATION", "SIGNATORY");
            softly.assertThat(Answers.organisations(result)).allMatch(card -> !card.member());
        }
    }
}
