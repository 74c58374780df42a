package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.area.Outcode;
import org.kith.area.PositionImports;
import org.kith.directory.Around;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectoryResult;
import org.kith.directory.DirectorySearch;
import org.kith.directory.Locations;
import org.kith.directory.OrganisationExports;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.Postcode;
import org.kith.directory.VolunteerKind;
import org.kith.directory.VolunteerProfile;
import org.kith.directory.Volunteers;
import org.kith.matching.InvitationCard;
import org.kith.matching.Invitations;
import org.kith.matching.MatchingDesk;
import org.kith.matching.Suggestion;
import org.kith.privacy.Audience;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.request.Requests;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.sheet.SheetWriter;

/** Who and what is near, to whom it may be known; and positions that an administrator imports. */
@ArquillianTest
class NearIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Outcode B14 = new Outcode("B14");

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(NearIT.class, Fixture.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    Volunteers volunteers;

    @Inject
    DirectorySearch search;

    @Inject
    Locations locations;

    @Inject
    OrganisationExports exports;

    @Inject
    PositionImports positions;

    @Inject
    Requests requests;

    @Inject
    MatchingDesk desk;

    @Inject
    Invitations invitations;

    @Inject
    SearchIndex index;

    private final String word = "near" + Fixture.unique();
    private Viewer administrator;

    @BeforeEach
    void administrator() {
        administrator = fixture.administrator();
    }

    @AfterEach
    void positionsOfTheShelf() {
        if (positions.state(administrator).imported() > 0) {
            positions.takeBack(administrator);
        }
    }

    private long organisation(String postcode) {
        return fixture.organisation(new OrganisationFacts(
                word + " " + postcode,
                null,
                null,
                null,
                Postcode.of(postcode).orElse(null),
                null,
                null,
                null,
                null,
                null,
                new TreeMap<>()));
    }

    /** Meets people in that district. */
    private Viewer volunteer(String outcode, boolean remote, boolean inPerson, Audience where) {
        Viewer volunteer = fixture.volunteer(administrator, VolunteerKind.SOLICITOR, null);
        VolunteerProfile usual = fixture.profile(word + " leases", 3, Audience.PUBLIC, "copyright");
        volunteers.describe(
                volunteer,
                volunteers.own(volunteer).version(),
                new VolunteerProfile(
                        usual.headline(),
                        Audience.PUBLIC,
                        usual.about(),
                        Audience.PUBLIC,
                        usual.skills(),
                        Audience.PUBLIC,
                        remote,
                        inPerson,
                        Outcode.of(outcode).orElse(null),
                        inPerson ? 10 : null,
                        where,
                        Set.of("en"),
                        Audience.PUBLIC,
                        3),
                fixture.contacts(volunteer, Audience.MEMBERS));
        volunteers.approve(administrator, volunteer.volunteerId(), Fixture.LAWWORKS);
        return volunteer;
    }

    private DirectoryQuery near(Integer miles, boolean remote) {
        return new DirectoryQuery(word, Map.of(), new Around(B14, miles, remote), Sort.DISTANCE, null);
    }

    private List<DirectoryResult.Entry> found(Viewer viewer, DirectoryQuery query) {
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        return search.search(viewer, query).hits();
    }

    private static List<Long> ids(List<DirectoryResult.Entry> entries) {
        return entries.stream()
                .map(hit -> hit.organisation() == null
                        ? hit.volunteer().id()
                        : hit.organisation().id())
                .toList();
    }

    @Test
    void nearestFirstWithinTheRadiusAndWithTheDistance() {
        long london = organisation("SW1A 1AA");
        long coventry = organisation("CV1 2AB");
        long here = organisation("B14 7QH");
        long nowhere = organisation("");
        long beside = organisation("B13 8DD");

        List<DirectoryResult.Entry> all = found(Viewer.VISITOR, near(null, true));

        assertThat(ids(all)).containsExactly(here, beside, coventry, london, nowhere);
        assertThat(all.getFirst().distance().within()).isTrue();
        assertThat(all.get(1).distance().miles()).isBetween(1, 3);
        assertThat(all.get(2).distance().miles()).isBetween(14, 20);
        assertThat(all.get(3).distance().miles() % 5).isZero();
        assertThat(all.get(4).distance()).isNull();
        assertThat(ids(found(Viewer.VISITOR, near(25, true)))).containsExactly(here, beside, coventry);
        assertThat(ids(found(Viewer.VISITOR, near(5, true)))).containsExactly(here, beside);
    }

    @Test
    void theDownloadHasWhatThePageHas() {
        organisation("SW1A 1AA");
        organisation("B14 7QH");
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        exports.found(
                Viewer.VISITOR, near(5, true), phrase -> phrase.key(), SheetWriter.Format.CSV, "Organisations", out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(word + " B14 7QH")
                .doesNotContain(word + " SW1A 1AA");
    }

    @Test
    void whoHelpsRemotelyIsLetInFromAnywhereUnlessNotWanted() {
        Viewer here = volunteer("B14", false, true, Audience.PUBLIC);
        Viewer away = volunteer("EH1", true, true, Audience.PUBLIC);
        Viewer online = volunteer("B14", true, false, Audience.PUBLIC);
        volunteer("EH1", false, true, Audience.PUBLIC);

        List<DirectoryResult.Entry> with = found(Viewer.VISITOR, near(10, true));
        assertThat(ids(with)).containsExactly(here.volunteerId(), away.volunteerId(), online.volunteerId());
        assertThat(with.getFirst().distance().within()).isTrue();
        assertThat(with.get(2).distance()).as("nobody is met there").isNull();
        assertThat(ids(found(Viewer.VISITOR, near(10, false)))).containsExactly(here.volunteerId());
    }

    @Test
    void whereSomebodyHelpsNeitherFiltersNorSortsNorShowsToWhomItIsNotFor() {
        Map<Audience, Viewer> by = new TreeMap<>();
        for (Audience where : Audience.values()) {
            by.put(where, volunteer("B14", true, true, where));
        }
        Map<Audience, Viewer> lookers = Map.of(
                Audience.PUBLIC, Viewer.VISITOR,
                Audience.MEMBERS, fixture.personOf(administrator, fixture.member("Spokes")),
                Audience.COORDINATORS, fixture.coordinator(administrator, Fixture.LAWWORKS));
        lookers.forEach((level, viewer) -> {
            List<Long> known = by.entrySet().stream()
                    .filter(entry -> entry.getKey().includes(level))
                    .map(entry -> entry.getValue().volunteerId())
                    .toList();
            assertThat(ids(found(viewer, near(2, false))))
                    .as("%s filters", level)
                    .containsExactlyElementsOf(known);
            assertThat(ids(found(viewer, near(2, true))))
                    .as("%s lets in", level)
                    .containsExactlyElementsOf(known);
            List<DirectoryResult.Entry> all = found(viewer, near(null, true));
            assertThat(ids(all).subList(0, known.size())).as("%s sorts", level).isEqualTo(known);
            assertThat(all.stream().filter(entry -> entry.distance() != null).map(entry -> entry.volunteer()
                            .id()))
                    .as("%s is shown", level)
                    .containsExactlyElementsOf(known);
        });
    }

    @Test
    void onesOwnDistrictIsOfferedOnce() {
        long spokes = fixture.member("Spokes");
        assertThat(locations.own(fixture.personOf(administrator, spokes)))
                .containsExactly(new Locations.Own(B14, true));
        assertThat(locations.own(volunteer("CV1", false, true, Audience.PRIVATE)))
                .containsExactly(new Locations.Own(new Outcode("CV1"), false));
        assertThat(locations.own(Viewer.VISITOR)).isEmpty();
    }

    @Test
    void ofAPostcodeTheProfileKeepsTheDistrictAlone() {
        Viewer volunteer = volunteer("b14 7qh", false, true, Audience.MEMBERS);

        assertThat(volunteers.own(volunteer).profile().outcode()).isEqualTo(B14);
    }

    @Test
    void aDistrictThatNobodyKnowsFiltersNothing() {
        organisation("B14 7QH");

        assertThat(found(
                        Viewer.VISITOR,
                        new DirectoryQuery(
                                word, Map.of(), new Around(new Outcode("BT1"), 5, true), Sort.DISTANCE, null)))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.distance()).isNull());
    }

    private InvitationCard invited(Viewer coordinator, long request, Viewer volunteer, List<Suggestion> best) {
        int score = best.stream()
                .filter(one -> one.volunteer().id() == volunteer.volunteerId())
                .findFirst()
                .orElseThrow()
                .score();
        return invitations.get(coordinator, desk.approve(coordinator, request, volunteer.volunteerId(), score));
    }

    @Test
    void onTheDeskNearerOnesComeFirstAmongEqualScoresAndTheDistanceIsTold() {
        long spokes = fixture.member("Spokes");
        Viewer person = fixture.personOf(administrator, spokes);
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        Viewer far = volunteer("CV1", true, true, Audience.MEMBERS);
        Viewer hidden = volunteer("B14", true, true, Audience.PRIVATE);
        Viewer close = volunteer("B13", true, true, Audience.COORDINATORS);
        Viewer online = volunteer("B14", true, false, Audience.PUBLIC);
        assertThat(index.awaitCommitted(PATIENCE)).isTrue();
        long request = requests.ask(person, fixture.ask(spokes, Fixture.LAWWORKS, word + " leases", 1, "copyright"));

        List<Suggestion> best = desk.suggest(coordinator, request).best().stream()
                .filter(one -> Set.of(
                                far.volunteerId(), hidden.volunteerId(), close.volunteerId(), online.volunteerId())
                        .contains(one.volunteer().id()))
                .toList();

        assertThat(best)
                .extracting(Suggestion::score)
                .containsOnly(best.getFirst().score());
        assertThat(best)
                .extracting(one -> one.volunteer().id())
                .containsExactly(close.volunteerId(), far.volunteerId(), hidden.volunteerId(), online.volunteerId());
        assertThat(best.getFirst().where().key()).isEqualTo("matching.reason.distance");
        assertThat(best.get(1).distance().miles()).isBetween(14, 20);
        assertThat(best.get(2).where()).isNull();
        assertThat(best.get(3).where()).isNull();
        desk.passOver(coordinator, request, far.volunteerId());
        assertThat(fixture.evidence(request, far.volunteerId()))
                .contains("\"distance\":{\"miles\":" + best.get(1).distance().miles() + ",\"sameDistrict\":false}");
        desk.passOver(coordinator, request, hidden.volunteerId());
        assertThat(fixture.evidence(request, hidden.volunteerId())).doesNotContain("distance");

        assertThat(invited(coordinator, request, close, best).distance())
                .as("the coordinator, and the member before it is accepted")
                .isEqualTo(best.getFirst().where());
        assertThat(invitations.of(person, request).getFirst().distance()).isNull();
        InvitationCard own = invitations.mine(close).getFirst();
        assertThat(own.distance().key()).isEqualTo("matching.invitation.distance");
        assertThat(own.distance().arguments()).isEqualTo(best.getFirst().where().arguments());
    }

    private static Path file(String text) {
        try {
            return Files.writeString(Files.createTempFile("positions", ".csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void importedPositionsMoveWhatLiesThereAndCanBeTakenBack() {
        long beside = organisation("B13 8DD");
        Viewer volunteer = volunteer("B13", false, true, Audience.PUBLIC);
        assertThat(found(Viewer.VISITOR, near(5, false))).hasSize(2);

        PositionImports.Taken taken = positions.take(
                administrator, "open.csv", file("postcode,latitude,longitude\nB13 8DD,55.95,-3.19\nZZ1 1AA,55,-3\n"));

        assertThat(taken.districts()).isEqualTo(2);
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.far()).isEqualTo(1);
        assertThat(positions.state(administrator).fileName()).isEqualTo("open.csv");
        assertThat(found(Viewer.VISITOR, near(5, false))).isEmpty();
        assertThat(found(Viewer.VISITOR, near(null, false))
                        .getFirst()
                        .distance()
                        .miles())
                .isGreaterThan(200);
        assertThat(locations.known(new Outcode("ZZ1"))).isTrue();

        positions.takeBack(administrator);

        assertThat(ids(found(Viewer.VISITOR, near(5, false))))
                .containsExactlyInAnyOrder(beside, volunteer.volunteerId());
        assertThat(locations.known(new Outcode("ZZ1"))).isFalse();
        assertThat(positions.state(administrator).imported()).isZero();
    }

    @Test
    void onlyAdministratorsImportPositions() {
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        Path file = file("postcode,latitude,longitude\nB13 8DD,55.95,-3.19\n");

        assertThatThrownBy(() -> positions.take(coordinator, "a.csv", file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> positions.takeBack(coordinator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> positions.state(Viewer.VISITOR)).isInstanceOf(NotSignedIn.class);
    }
}
