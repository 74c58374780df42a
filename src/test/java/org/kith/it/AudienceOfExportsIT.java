package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kith.privacy.Audience.COORDINATORS;
import static org.kith.privacy.Audience.MEMBERS;
import static org.kith.privacy.Audience.PRIVATE;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.kith.directory.OrganisationExports;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerExports;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Phrase;
import org.kith.sheet.CsvSheet;
import org.kith.sheet.SheetWriter.Format;

/** Each column of a list that is taken out holds what its field's audience may see, and is empty for everybody else. */
@ArquillianTest
class AudienceOfExportsIT extends AudienceTrial {
    @Deployment
    static WebArchive kith() {
        return deployment(AudienceOfExportsIT.class);
    }

    @Inject
    Probes probes;

    @Inject
    Organisations organisations;

    @Inject
    VolunteerExports volunteerExports;

    @Inject
    OrganisationExports organisationExports;

    /** The rows of the list, each by the columns that have something in it. */
    private static List<Map<String, String>> rows(Consumer<OutputStream> export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.accept(out);
        CsvSheet list = CsvSheet.parse(CsvSheet.text(out.toByteArray()));
        return list.rows().stream()
                .map(row -> list.header().stream()
                        .filter(column -> !row.get(column).isEmpty())
                        .collect(Collectors.toMap(column -> column, row::get)))
                .toList();
    }

    /** Those who import lists take out whole postcodes. */
    private static boolean imports(Viewer viewer) {
        return viewer.coordinator() || viewer.administrator();
    }

    // ------------------------------------------------------------------ volunteers

    /**
     * All columns of a volunteer's row.
     *
     * @param reads whether the looker may read what is not the headline
     */
    private Map<String, String> row(Looker looker, VolunteerCanary canary, boolean headline, boolean reads) {
        boolean whole = imports(looker.viewer())
                || looker.viewer().isPerson(canary.oneself().personId());
        Map<String, String> row = new LinkedHashMap<>(Map.of("kind of volunteer", "solicitor", "capacity", "2"));
        if (headline) {
            row.put("headline", canary.family() + " " + canary.word("headline"));
        }
        if (reads) {
            row.put("name", canary.word("name"));
            row.put("email", canary.word("name") + "@it.example");
            row.put("phone", "0121 496 0000");
            row.put("organisation", canary.word("employer"));
            row.put("role", "manager");
            row.put("about", canary.word("about"));
            row.put("skills", canaries.skillLabel(canary.mark()));
            row.put("languages", "Welsh");
            row.put("remote", "yes");
            row.put("in person", "yes");
            row.put("travel miles", "10");
        }
        if (reads && whole) {
            row.put("postcode", canary.outcode().value());
            row.put("organisation postcode", "B14 7QH");
        }
        return row;
    }

    private List<Map<String, String>> taken(Viewer viewer) {
        return rows(out -> volunteerExports.found(viewer, Probes.words(family), Format.CSV, "Volunteers", out));
    }

    private void assertTakenOut(List<VolunteerCanary> volunteers) {
        List<Looker> lookers = Stream.concat(
                        signedIn().stream(), volunteers.stream().map(AudienceTrial::oneself))
                .toList();
        for (Looker looker : lookers) {
            softly.assertThat(taken(looker.viewer()))
                    .as("%s takes out", looker.who())
                    .containsExactlyInAnyOrderElementsOf(volunteers.stream()
                            .filter(one -> looker.finds(one.headline()))
                            .map(one -> row(looker, one, true, reads(looker, one)))
                            .toList());
        }
        assertRefusedToVisitors(volunteers);
    }

    private static boolean reads(Looker looker, VolunteerCanary canary) {
        return looker.finds(canary.rest())
                || looker.viewer().isPerson(canary.oneself().personId());
    }

    private void assertRefusedToVisitors(List<VolunteerCanary> volunteers) {
        Viewer visitor = looker(Lookers.VISITOR).viewer();
        for (VolunteerCanary one : volunteers) {
            probes.of(one).forEach((field, query) -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                softly.assertThatThrownBy(() -> volunteerExports.found(visitor, query, Format.CSV, "Volunteers", out))
                        .as("a visitor takes out by %s, %s", field, one)
                        .isInstanceOf(NotSignedIn.class);
                softly.assertThat(out.size()).isZero();
            });
        }
    }

    @Test
    void theColumnsOfAVolunteerWhomEverybodyFinds() {
        assertTakenOut(volunteersWithPublicHeadlines());
    }

    @Test
    void theColumnsOfAVolunteerOfOneAudience() {
        assertTakenOut(volunteersOfOneAudience());
    }

    @Test
    void afterTheVolunteerNarrowedThem() {
        List<VolunteerCanary> open = volunteersWithPublicHeadlines();
        assertTakenOut(shown(open, PUBLIC, MEMBERS, COORDINATORS, PRIVATE));
        assertTakenOut(shown(open, COORDINATORS, PRIVATE));
    }

    @Test
    void anEmployerIsWrittenWhereItsOwnPageIsSeen() {
        VolunteerCanary canary = canaries.volunteer(administrator, family, PUBLIC, PUBLIC);
        organisations.showTo(administrator, canary.employer(), COORDINATORS);
        for (Looker looker : signedIn()) {
            Map<String, String> row = row(looker, canary, true, true);
            if (!looker.finds(COORDINATORS)) {
                row.keySet().removeAll(Set.of("organisation", "role", "organisation postcode"));
            }
            softly.assertThat(taken(looker.viewer())).as(looker.who()).containsExactly(row);
        }
    }

    /** The list says who there is to everybody who manages people; what they wrote is for whom they say. */
    @Test
    void whoManagesPeopleTakesOutNamesAndAddressesAndOtherwiseWhatIsForThem() {
        List<VolunteerCanary> volunteers = volunteersOfOneAudience();
        for (Looker looker : lookers()) {
            if (!imports(looker.viewer())) {
                assertRefused(looker, out -> volunteerExports.people(looker.viewer(), family, Format.CSV, "P", out));
                continue;
            }
            softly.assertThat(rows(out -> volunteerExports.people(looker.viewer(), family, Format.CSV, "People", out)))
                    .as("%s takes out people", looker.who())
                    .containsExactlyInAnyOrderElementsOf(volunteers.stream()
                            .map(one -> {
                                Map<String, String> row =
                                        row(looker, one, looker.finds(one.headline()), looker.finds(one.rest()));
                                row.put("name", one.word("name"));
                                row.put("email", one.word("name") + "@it.example");
                                return row;
                            })
                            .toList());
        }
    }

    @Test
    void theListOfTheApprovalsHoldsWhatCoordinatorsMaySee() {
        List<VolunteerCanary> volunteers = volunteersOfOneAudience();
        for (Looker looker : lookers()) {
            if (!looker.viewer().coordinator()) {
                assertRefused(looker, out -> volunteerExports.forApproval(looker.viewer(), Format.CSV, "V", out));
                continue;
            }
            List<Map<String, String>> rows =
                    rows(out -> volunteerExports.forApproval(looker.viewer(), Format.CSV, "Volunteers", out));
            for (VolunteerCanary one : volunteers) {
                boolean reads = looker.finds(one.rest());
                Map<String, String> whole = row(looker, one, true, true);
                softly.assertThat(rows.contains(whole)).as("%s", one).isEqualTo(reads);
                for (String field : Probes.VOLUNTEER_TEXTS) {
                    softly.assertThat(rows.toString().contains(one.word(field)))
                            .as("%s of %s", field, one)
                            .isEqualTo(reads);
                }
            }
        }
    }

    private void assertRefused(Looker looker, Consumer<OutputStream> export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> export.accept(out))
                .as(looker.who())
                .isInstanceOf(looker.viewer().signedIn() ? NotFound.class : NotSignedIn.class);
        assertThat(out.size()).isZero();
    }

    // ------------------------------------------------------------------ organisations

    private static Map<String, String> row(Looker looker, OrganisationCanary canary) {
        boolean whole =
                imports(looker.viewer()) || looker.viewer().organisations().contains(canary.id());
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", canary.family() + " " + canary.word("name"));
        row.put("registration number", canary.registrationNumber());
        row.put("company number", canary.companyNumber());
        row.put("legal form", Phrase.of(canary.form()).key());
        row.put("postcode", whole ? canary.postcode() : canary.outcode());
        row.put("activities", canary.word("activities"));
        row.put("objects", canary.word("objects"));
        row.put("income", BigDecimal.valueOf(canary.income(), 2).toPlainString());
        row.put("year end", "2025-03-31");
        row.put("member", "yes");
        row.put("signatory", "yes");
        row.put("themes", canary.theme());
        return row;
    }

    /** A visitor may take out organisations, as the page shows them. */
    private void assertOrganisationsTakenOut(List<OrganisationCanary> all) {
        List<Looker> lookers = Stream.concat(lookers().stream(), all.stream().map(AudienceTrial::itsOwnPerson))
                .toList();
        for (Looker looker : lookers) {
            softly.assertThat(rows(out -> organisationExports.found(
                            looker.viewer(), Probes.words(family), Phrase::key, Format.CSV, "Organisations", out)))
                    .as("%s takes out", looker.who())
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(one -> looker.finds(one.page()))
                            .map(one -> row(looker, one))
                            .toList());
        }
    }

    @Test
    void theColumnsOfAnOrganisation() {
        assertOrganisationsTakenOut(organisations());
    }

    @Test
    void afterACoordinatorNarrowedItsPage() {
        assertOrganisationsTakenOut(narrowed(organisations()));
    }

    /** A list of many has no word of those whom its viewer may not find, whatever is asked for. */
    @Test
    void noWordOfAClosedPageIsTakenOutByAnySearch() {
        List<OrganisationCanary> all = organisations();
        for (Looker looker : lookers()) {
            for (OrganisationCanary one : all) {
                Set<Map<String, String>> found = new HashSet<>();
                probes.of(one)
                        .values()
                        .forEach(query -> found.addAll(rows(out -> organisationExports.found(
                                looker.viewer(), query, Phrase::key, Format.CSV, "Organisations", out))));
                softly.assertThat(found)
                        .as("%s takes out %s", looker.who(), one)
                        .isEqualTo(looker.finds(one.page()) ? Set.of(row(looker, one)) : Set.of());
            }
        }
    }
}
