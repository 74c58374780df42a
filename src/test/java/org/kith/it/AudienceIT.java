package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.privacy.Audience.COORDINATORS;
import static org.kith.privacy.Audience.MEMBERS;
import static org.kith.privacy.Audience.PRIVATE;
import static org.kith.privacy.Audience.PUBLIC;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.area.Outcode;
import org.kith.directory.Around;
import org.kith.directory.Completion;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectoryResult;
import org.kith.directory.DirectorySearch;
import org.kith.directory.Facets;
import org.kith.directory.IncomeBand;
import org.kith.directory.OrganisationCard;
import org.kith.directory.OrganisationEdit;
import org.kith.directory.OrganisationExports;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerCard;
import org.kith.directory.VolunteerExports;
import org.kith.directory.VolunteerKind;
import org.kith.directory.Volunteers;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.sheet.SheetWriter;
import org.kith.vocabulary.Vocabulary;

/**
 * A field is found by, counted for and shown to its audience and nobody else: each field of volunteers and organisations, at
 * each audience, searched for as each kind of viewer; before and after audiences, approvals and memberships change.
 */
@ArquillianTest
class AudienceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Who looks, and whose fields they find. */
    private static final String WHO_FINDS_WHAT =
            """
            visitor             | PUBLIC
            administrator alone | PUBLIC
            waiting volunteer   | PUBLIC
            accepted volunteer  | PUBLIC MEMBERS
            person of a member  | PUBLIC MEMBERS
            coordinator         | PUBLIC MEMBERS COORDINATORS
            """;

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(
                AudienceIT.class, Canaries.class, VolunteerCanary.class, OrganisationCanary.class, Fixture.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    Canaries canaries;

    @Inject
    Volunteers volunteers;

    @Inject
    Organisations organisations;

    @Inject
    DirectorySearch search;

    @Inject
    Completion completion;

    @Inject
    VolunteerExports volunteerExports;

    @Inject
    OrganisationExports organisationExports;

    @Inject
    SearchIndex index;

    @Inject
    Vocabulary vocabulary;

    /** One sort of viewer. */
    private record Looker(String who, Viewer viewer, Set<Audience> finds) {
        boolean finds(Audience... audiences) {
            return finds.containsAll(List.of(audiences));
        }
    }

    /** Letters alone: what has a digit in it is never taken for misspelt. */
    private final String family = "kin"
            + Fixture.unique()
                    .chars()
                    .mapToObj(c -> Character.isDigit(c) ? (char) (c - '0' + 'g') : (char) c)
                    .map(String::valueOf)
                    .collect(Collectors.joining());

    private final Map<String, Viewer> viewers = new LinkedHashMap<>();
    private final SoftAssertions softly = new SoftAssertions();
    private Viewer administrator;
    private long member;

    @BeforeEach
    void viewers() {
        administrator = fixture.administrator();
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        member = fixture.member("Spokes");
        viewers.put("visitor", Viewer.VISITOR);
        viewers.put("administrator alone", fixture.administratorAlone(administrator));
        viewers.put("waiting volunteer", fixture.volunteer(administrator, VolunteerKind.SOLICITOR, null));
        viewers.put("accepted volunteer", fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, "Wills", 1, "vat"));
        viewers.put("person of a member", fixture.personOf(administrator, member));
        viewers.put("coordinator", coordinator);
    }

    @AfterEach
    void everythingHeld() {
        softly.assertAll();
    }

    private List<Looker> lookers() {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        return WHO_FINDS_WHAT
                .lines()
                .map(row -> row.split("\\|"))
                .map(row -> new Looker(
                        row[0].strip(),
                        viewers.get(row[0].strip()),
                        Stream.of(row[1].strip().split(" "))
                                .map(Audience::valueOf)
                                .collect(Collectors.toSet())))
                .toList();
    }

    private DirectoryResult search(Viewer viewer, String words, Map<String, Set<String>> chosen) {
        return search.search(viewer, new DirectoryQuery(words, chosen, Sort.RELEVANCE));
    }

    private DirectoryResult search(Viewer viewer, String words) {
        return search(viewer, words, Map.of());
    }

    /** Counts by value by dimension. */
    private static Map<String, Map<String, Integer>> counts(DirectoryResult result) {
        return result.facets().stream()
                .collect(Collectors.toMap(DirectoryResult.Facet::dimension, facet -> facet.values().stream()
                        .flatMap(DirectoryResult.Value::withNarrower)
                        .collect(Collectors.toMap(DirectoryResult.Value::value, DirectoryResult.Value::count))));
    }

    private static List<VolunteerCard> volunteerCards(DirectoryResult result) {
        return result.hits().stream()
                .map(DirectoryResult.Entry::volunteer)
                .filter(card -> card != null)
                .toList();
    }

    private static List<OrganisationCard> organisationCards(DirectoryResult result) {
        return result.hits().stream()
                .map(DirectoryResult.Entry::organisation)
                .filter(card -> card != null)
                .toList();
    }

    // ------------------------------------------------------------------ volunteers

    /** Four volunteers whom everybody may find by their headlines; each other field is for one audience. */
    private List<VolunteerCanary> volunteersWithPublicHeadlines() {
        return Stream.of(Audience.values())
                .map(rest -> canaries.volunteer(administrator, family, PUBLIC, rest))
                .toList();
    }

    /** Four volunteers with every field for one audience. */
    private List<VolunteerCanary> volunteersOfOneAudience() {
        return Stream.of(Audience.values())
                .map(all -> canaries.volunteer(administrator, family, all, all))
                .toList();
    }

    /** What finds a volunteer, beside the word of the family: by the name of the field, words and choices. */
    private Map<String, DirectoryQuery> probes(VolunteerCanary canary) {
        Map<String, DirectoryQuery> probes = new TreeMap<>();
        for (String field : List.of("name", "headline", "about", "employer")) {
            probes.put(field, probe(canary.family() + " " + canary.word(field), Map.of()));
        }
        String skill = Long.toString(canaries.skill(canary.mark()));
        probes.put("skill", probe(canary.family() + " " + canaries.skillLabel(canary.mark()), Map.of()));
        probes.put("skill chosen", probe(canary.family(), Map.of(Facets.SKILL, Set.of(skill))));
        canary.areas().stream()
                .filter(area -> !area.equals("west-midlands")) // two marks share it
                .forEach(area ->
                        probes.put("area chosen: " + area, probe(canary.family(), Map.of(Facets.AREA, Set.of(area)))));
        probes.put("near", near(canary.family(), canary.outcode()));
        return probes;
    }

    private static DirectoryQuery probe(String words, Map<String, Set<String>> chosen) {
        return new DirectoryQuery(words, chosen, Sort.RELEVANCE);
    }

    /** Within two miles of the district, without those who help remotely from wherever. */
    private static DirectoryQuery near(String words, Outcode outcode) {
        return new DirectoryQuery(words, Map.of(), new Around(outcode, 2, false), Sort.RELEVANCE, null);
    }

    private void assertVolunteers(List<VolunteerCanary> family) {
        for (Looker looker : lookers()) {
            for (VolunteerCanary canary : family) {
                assertFound(looker, canary);
                assertFound(new Looker("oneself", canary.oneself(), Set.of(PUBLIC, MEMBERS)), canary);
            }
            assertCounted(looker, family);
            assertShown(looker.viewer(), looker.finds(), family);
            assertTakenOut(looker, family);
        }
        for (VolunteerCanary canary : family) {
            assertShown(canary.oneself(), Set.of(PUBLIC, MEMBERS), family);
        }
    }

    /** A name is completed, and a word that is misspelt is set right, for those who find it and for nobody else. */
    private void assertCompletedAndMeant(Looker looker, String name, String text, boolean finds) {
        String told = "%s types %s".formatted(looker.who(), name);
        softly.assertThat(completion.of(looker.viewer(), name.substring(0, name.length() - 1), 8).stream()
                        .map(Completion.Offer::label))
                .as(told)
                .isEqualTo(finds ? List.of(name) : List.of());
        String misspelt = text.substring(0, 4) + "x" + text.substring(4);
        softly.assertThat(search(looker.viewer(), misspelt).meant()).as(told).isEqualTo(finds ? text : null);
    }

    private void assertFound(Looker looker, VolunteerCanary canary) {
        assertCompletedAndMeant(looker, canary.word("name"), canary.word("about"), looker.finds(canary.rest()));
        probes(canary).forEach((field, query) -> {
            boolean found = field.equals("headline")
                    ? looker.finds(canary.headline())
                    : looker.finds(canary.headline(), canary.rest());
            DirectoryResult result = search.search(looker.viewer(), query);
            String told = "%s looks for %s, %s".formatted(looker.who(), field, canary);
            softly.assertThat(volunteerCards(result).stream().map(VolunteerCard::id))
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
        softly.assertThat(counts(result))
                .as("counts for %s", looker.who())
                .isEqualTo(withoutEmpty(Map.of(
                        Facets.WHO, each(found.size(), "VOLUNTEER", "SOLICITOR"),
                        Facets.AVAILABLE, each(found.size(), "NOW"),
                        Facets.CONFIRMED, each(found.size(), "MONTHS_3", "MONTHS_6", "MONTHS_12"),
                        Facets.PROGRAMME, each(found.size(), Long.toString(Fixture.LAWWORKS)),
                        Facets.HOW, each(known.size(), "REMOTE", "IN_PERSON"),
                        Facets.AREA, each(known, VolunteerCanary::areas),
                        Facets.SKILL, each(known, this::countedUnder))));
    }

    /** The skill and everything broader. */
    private List<String> countedUnder(VolunteerCanary one) {
        return List.copyOf(vocabulary.groups().of(Long.toString(canaries.skill(one.mark()))));
    }

    private static <T> Map<String, Integer> all(List<T> things, Function<T, String> value) {
        return things.stream().collect(Collectors.toMap(value, thing -> 1, Integer::sum));
    }

    private static <T> Map<String, Integer> each(List<T> things, Function<T, List<String>> values) {
        return things.stream()
                .flatMap(thing -> values.apply(thing).stream())
                .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum));
    }

    private static Map<String, Integer> each(int count, String... values) {
        return count == 0 ? Map.of() : Stream.of(values).collect(Collectors.toMap(Function.identity(), value -> count));
    }

    private static Map<String, Map<String, Integer>> withoutEmpty(Map<String, Map<String, Integer>> counts) {
        return counts.entrySet().stream()
                .filter(dimension -> !dimension.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The cards, and that no word of a field that is not for the viewer stands anywhere in the answer. */
    private void assertShown(Viewer viewer, Set<Audience> finds, List<VolunteerCanary> family) {
        DirectoryResult result = search(viewer, this.family);
        for (VolunteerCanary canary : family) {
            boolean own = viewer.isPerson(canary.oneself().personId());
            boolean reads = finds.contains(canary.rest()) || own;
            volunteerCards(result).stream()
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

    /** What may be read may be taken out by whoever is signed in, and nothing else. */
    private void assertTakenOut(Looker looker, List<VolunteerCanary> family) {
        if (!looker.viewer().signedIn()) {
            return;
        }
        String list = takenOut(out -> volunteerExports.found(
                looker.viewer(), probe(this.family, Map.of()), SheetWriter.Format.CSV, "Volunteers", out));
        for (VolunteerCanary canary : family) {
            boolean reads = looker.finds(canary.headline(), canary.rest());
            for (String word : List.of(canary.word("name"), canary.word("about"), canary.word("employer"))) {
                softly.assertThat(list.contains(word))
                        .as("%s takes out %s", looker.who(), word)
                        .isEqualTo(reads);
            }
        }
    }

    private static String takenOut(Consumer<OutputStream> export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.accept(out);
        return out.toString(StandardCharsets.UTF_8);
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
        List<VolunteerCanary> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(canaries.volunteer(administrator, family, PUBLIC, Audience.values()[i]));
        }
        assertVolunteers(open);
        assertVolunteers(open.stream()
                .map(one -> canaries.show(
                        narrowed(one, PUBLIC, Audience.values()[one.rest().ordinal() + 1])))
                .toList());
        assertVolunteers(open.stream()
                .map(one -> canaries.show(narrowed(one, COORDINATORS, PRIVATE)))
                .toList());
    }

    private static VolunteerCanary narrowed(VolunteerCanary one, Audience headline, Audience rest) {
        return new VolunteerCanary(one.family(), headline, rest, one.mark(), one.oneself(), one.employer());
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
            softly.assertThat(volunteerCards(found)).hasSize(1).allMatch(card -> card.available() == free);
            softly.assertThat(counts(found).containsKey(Facets.AVAILABLE)).isEqualTo(free);
            softly.assertThat(search(looker.viewer(), family, Map.of(Facets.AVAILABLE, Set.of("NOW")))
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
            probes(canary).values().forEach(query -> {
                DirectoryResult result = search.search(looker.viewer(), query);
                softly.assertThat(result.total()).as(looker.who()).isZero();
                softly.assertThat(counts(result).values())
                        .as("counts for %s: what was chosen is shown, as 0", looker.who())
                        .allSatisfy(counts -> assertThat(counts.values()).containsOnly(0));
            });
            assertOffered(looker, canary, false);
        }
    }

    // ------------------------------------------------------------------ organisations

    private List<OrganisationCanary> organisations() {
        return Stream.of(Audience.values())
                .map(page -> canaries.organisation(administrator, family, page))
                .toList();
    }

    private static List<String> probes(OrganisationCanary canary) {
        String number = canary.mark().ordinal()
                + canary.family().substring(canary.family().length() - 8);
        String company = canary.mark().ordinal()
                + canary.family().substring(canary.family().length() - 6);
        return Stream.of(
                        canary.word("name"),
                        canary.word("activities"),
                        canary.word("objects"),
                        "R" + number,
                        "C" + company,
                        canary.outcode(),
                        canary.theme())
                .map(word -> canary.family() + " " + word)
                .toList();
    }

    private void assertOrganisations(List<OrganisationCanary> family) {
        for (Looker looker : lookers()) {
            for (OrganisationCanary canary : family) {
                assertFound(looker, canary);
                assertFound(new Looker("its own person", canary.person(), Set.of(PUBLIC, MEMBERS)), canary);
            }
            List<OrganisationCanary> found =
                    family.stream().filter(one -> looker.finds(one.page())).toList();
            DirectoryResult result = search(looker.viewer(), this.family);
            softly.assertThat(result.total()).as(looker.who()).isEqualTo(found.size());
            softly.assertThat(counts(result))
                    .as("counts for %s", looker.who())
                    .isEqualTo(withoutEmpty(Map.of(
                            Facets.WHO,
                            each(found.size(), "ORGANISATION", "MEMBER", "SIGNATORY"),
                            Facets.SIZE,
                            all(found, one -> IncomeBand.values()[one.mark().ordinal()].name()),
                            Facets.LEGAL_FORM,
                            all(found, one -> one.form().name()),
                            Facets.AREA,
                            each(found, OrganisationCanary::areas))));
            String list = takenOut(out -> organisationExports.found(
                    looker.viewer(),
                    probe(this.family, Map.of()),
                    phrase -> phrase.key(),
                    SheetWriter.Format.CSV,
                    "Organisations",
                    out));
            family.forEach(one -> softly.assertThat(list.contains(one.word("activities")))
                    .as("%s takes out %s", looker.who(), one)
                    .isEqualTo(found.contains(one)));
            family.stream().filter(one -> !found.contains(one)).forEach(one -> softly.assertThat(result.toString())
                    .as("shown to %s", looker.who())
                    .doesNotContain(one.word("name"), one.word("activities"), one.word("objects")));
        }
    }

    private void assertFound(Looker looker, OrganisationCanary canary) {
        assertCompletedAndMeant(
                looker,
                canary.family() + " " + canary.word("name"),
                canary.word("objects"),
                looker.finds(canary.page()));
        for (String words : probes(canary)) {
            boolean found = looker.finds(canary.page());
            DirectoryResult result = search(looker.viewer(), words);
            softly.assertThat(organisationCards(result).stream().map(OrganisationCard::id))
                    .as("%s looks for %s of %s", looker.who(), words, canary)
                    .isEqualTo(found ? List.of(canary.id()) : List.of());
            softly.assertThat(result.total()).isEqualTo(found ? 1 : 0);
        }
        softly.assertThat(search.search(
                                looker.viewer(),
                                near(
                                        canary.family(),
                                        Outcode.of(canary.outcode()).orElseThrow()))
                        .total())
                .as("%s looks near %s", looker.who(), canary)
                .isEqualTo(looker.finds(canary.page()) ? 1 : 0);
        if (looker.finds(canary.page())) {
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
        List<OrganisationCanary> all = organisations();
        assertOrganisations(all.stream()
                .map(one -> {
                    Audience narrower = Audience.values()[Math.min(one.page().ordinal() + 1, 3)];
                    organisations.showTo(administrator, one.id(), narrower);
                    return new OrganisationCanary(one.family(), narrower, one.mark(), one.id(), one.person());
                })
                .toList());
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

    private void assertOffered(Looker looker, VolunteerCanary person, boolean offered) {
        String skill = Long.toString(canaries.skill(person.mark()));
        String told = "%s looks for what %s offers".formatted(looker.who(), person.employer());
        List<OrganisationCard> found = organisationCards(
                search(looker.viewer(), person.word("employer") + " " + canaries.skillLabel(person.mark())));
        softly.assertThat(found.stream().map(OrganisationCard::id))
                .as(told)
                .isEqualTo(offered ? List.of(person.employer()) : List.of());
        DirectoryResult chosen = search(looker.viewer(), person.word("employer"), Map.of(Facets.SKILL, Set.of(skill)));
        softly.assertThat(organisationCards(chosen)).as(told).hasSize(offered ? 1 : 0);
        DirectoryResult itself =
                search(looker.viewer(), person.word("employer"), Map.of(Facets.WHO, Set.of("ORGANISATION")));
        softly.assertThat(organisationCards(itself).getFirst().offers())
                .as(told)
                .isEqualTo(offered ? List.of(canaries.skillLabel(person.mark())) : List.of());
        softly.assertThat(counts(itself).containsKey(Facets.SKILL)).as(told).isEqualTo(offered);
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
            softly.assertThat(volunteerCards(byFamily).getFirst().employerName())
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
        viewers.replaceAll((who, viewer) -> viewer.signedIn() ? fixture.again(viewer) : viewer);
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        Looker left = new Looker("person of a former member", viewers.get("person of a member"), Set.of(PUBLIC));
        all.forEach(canary -> assertFound(left, canary));
        assertCounted(left, all);
        assertShown(left.viewer(), left.finds(), all);
    }

    @Test
    void anOrganisationThatLeftIsNotCountedAsAMember() {
        OrganisationCanary canary = canaries.organisation(administrator, family, PUBLIC);
        fixture.leave(canary.id());
        for (Looker looker : lookers()) {
            DirectoryResult result = search(looker.viewer(), family);
            softly.assertThat(counts(result).get(Facets.WHO))
                    .as(looker.who())
                    .containsOnlyKeys("ORGANISATION", "SIGNATORY");
            softly.assertThat(organisationCards(result)).allMatch(card -> !card.member());
        }
    }
}
