package org.kith.it;

import static org.kith.privacy.Audience.COORDINATORS;
import static org.kith.privacy.Audience.MEMBERS;
import static org.kith.privacy.Audience.PRIVATE;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.kith.directory.OrganisationEdit;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerKind;
import org.kith.directory.Volunteers;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.vocabulary.SkillEditing;
import org.kith.vocabulary.SkillTexts;
import org.kith.vocabulary.Vocabulary;

/** A word that is misspelt is set right for those who may find somebody by the field it stands in, and for nobody else. */
@ArquillianTest
class AudienceOfMisspellingsIT extends AudienceTrial {
    @Deployment
    static WebArchive kith() {
        return deployment(AudienceOfMisspellingsIT.class);
    }

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    @Inject
    SkillEditing skills;

    @Inject
    Vocabulary vocabulary;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    private void assertMeant(Looker looker, String field, String word, boolean open) {
        String misspelt = word.substring(0, 4) + "x" + word.substring(4);
        softly.assertThat(search(looker.viewer(), misspelt).meant())
                .as("%s misspells %s %s", looker.who(), field, word)
                .isEqualTo(open ? word : null);
    }

    /** What everybody finds the employer by is meant for everybody, whoever may know who works there. */
    private void assertMeant(Looker looker, VolunteerCanary canary) {
        assertMeant(looker, "name", canary.word("name"), looker.finds(canary.rest()));
        assertMeant(looker, "headline", canary.word("headline"), looker.finds(canary.headline()));
        assertMeant(looker, "about", canary.word("about"), looker.finds(canary.rest()));
        assertMeant(looker, "employer", canary.word("employer"), true);
    }

    private void assertVolunteers(List<VolunteerCanary> all) {
        for (Looker looker : lookers()) {
            for (VolunteerCanary canary : all) {
                assertMeant(looker, canary);
                assertMeant(oneself(canary), canary);
            }
        }
    }

    private void assertOrganisations(List<OrganisationCanary> all) {
        for (OrganisationCanary canary : all) {
            for (Looker looker : Stream.concat(lookers().stream(), Stream.of(itsOwnPerson(canary)))
                    .toList()) {
                for (String field : Probes.ORGANISATION_TEXTS) {
                    assertMeant(looker, field, canary.word(field), looker.finds(canary.page()));
                }
                assertMeant(looker, "registration number", canary.registrationNumber(), false);
                assertMeant(looker, "company number", canary.companyNumber(), false);
            }
        }
    }

    @Test
    void theTextsOfAVolunteerWhomEverybodyFinds() {
        assertVolunteers(volunteersWithPublicHeadlines());
    }

    @Test
    void theTextsOfAVolunteerOfOneAudience() {
        assertVolunteers(volunteersOfOneAudience());
    }

    @Test
    void afterTheVolunteerNarrowedThem() {
        List<VolunteerCanary> open = volunteersWithPublicHeadlines();
        assertVolunteers(shown(open, PUBLIC, MEMBERS, COORDINATORS, PRIVATE));
        assertVolunteers(shown(open, COORDINATORS, PRIVATE));
    }

    @Test
    void nobodyMeansWhoIsNotAcceptedAnyMore() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        lookers().forEach(looker -> assertMeant(looker, canary));
        volunteers.withdrawApproval(administrator, canary.id(), Fixture.LAWWORKS);
        for (Looker looker : lookers()) {
            List.of("name", "headline", "about")
                    .forEach(field -> assertMeant(looker, field, canary.word(field), false));
        }
    }

    @Test
    void whoseOrganisationIsNoMemberAnyMoreIsSetRightAsEverybodyIs() {
        List<VolunteerCanary> all = volunteersWithPublicHeadlines();
        fixture.leave(member);
        Looker left = new Looker(
                "person of a former member",
                fixture.again(looker(Lookers.OF_A_MEMBER).viewer()),
                Set.of(PUBLIC));
        all.forEach(canary -> assertMeant(left, canary));
    }

    /** Everything else about the volunteer is for everybody, so the name of the employer alone is closed. */
    @Test
    void theNameOfAnEmployerIsMeantWhereItsOwnPageIsSeen() {
        List<VolunteerCanary> all = volunteersWithPublicHeadlines().stream()
                .map(one -> canaries.show(one.shownTo(PUBLIC, PUBLIC)))
                .toList();
        all.forEach(one -> organisations.showTo(administrator, one.employer(), one.mark()));
        for (Looker looker : lookers()) {
            all.forEach(one -> assertMeant(looker, "employer", one.word("employer"), looker.finds(one.mark())));
        }
    }

    @Test
    void theNewNameOfAnEmployerIsMeantAndTheOldOneIsNot() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        String renamed = "renamed" + family;
        organisations.edit(
                administrator,
                canary.employer(),
                organisations.page(administrator, canary.employer()).version(),
                new OrganisationEdit(renamed, null, null, null, null, null));
        for (Looker looker : lookers()) {
            assertMeant(looker, "employer", canary.word("employer"), false);
            assertMeant(looker, "employer", renamed, true);
        }
    }

    /** The label is a text of the volunteer and of the employer, whose page everybody sees. */
    @Test
    void theNameOfASkillIsMeantWhereItIsShown() {
        for (Audience audience : Audience.values()) {
            long skill = skills.create(administrator, new SkillTexts(word("skill", audience), null, List.of()));
            Viewer volunteer = fixture.volunteer(
                    administrator, VolunteerKind.SOLICITOR, fixture.organisation("Employer " + family));
            volunteers.describe(
                    volunteer,
                    volunteers.own(volunteer).version(),
                    fixture.profile(
                            "Deeds",
                            1,
                            audience,
                            vocabulary.get(skill).orElseThrow().key()),
                    fixture.contacts(volunteer, PUBLIC));
            volunteers.approve(administrator, volunteer.volunteerId(), Fixture.LAWWORKS);
        }
        for (Looker looker : lookers()) {
            for (Audience audience : Audience.values()) {
                assertMeant(looker, "skill", word("skill", audience), looker.finds(audience));
            }
        }
    }

    @Test
    void theTextsOfAnOrganisation() {
        assertOrganisations(organisations());
    }

    @Test
    void afterACoordinatorNarrowedItsPage() {
        assertOrganisations(narrowed(organisations()));
    }

    @Test
    void theNameOfAThemeIsMeantWhereThePageOfASignatoryIsSeen() throws SQLException {
        for (Audience page : Audience.values()) {
            String key = "t" + page.ordinal() + family;
            addTheme(key, word("theme", page));
            long organisation = fixture.organisation("Signatory " + family);
            organisations.showTo(administrator, organisation, page);
            fixture.sign(organisation, key);
        }
        for (Looker looker : lookers()) {
            for (Audience page : Audience.values()) {
                assertMeant(looker, "theme", word("theme", page), looker.finds(page));
            }
        }
    }

    private String word(String field, Audience audience) {
        return field + audience.name().toLowerCase(Locale.ROOT) + family;
    }

    /** The Charter's own themes are words of the language, which others have too. */
    private void addTheme(String key, String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into charter_theme (theme_key, name, position) values (?, ?, 100)")) {
            insert.setString(1, key);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }
}
