package org.kith.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.account.Account;
import org.kith.account.Passwords;
import org.kith.directory.Organisation;
import org.kith.directory.Person;
import org.kith.directory.Postcode;
import org.kith.directory.Volunteer;
import org.kith.directory.VolunteerKind;
import org.kith.matching.Invitation;
import org.kith.matching.InvitationState;
import org.kith.privacy.Audience;
import org.kith.privacy.Role;
import org.kith.request.Request;
import org.kith.sheet.CsvSheet;

/** The demo's files fit each other, the vocabulary and the entities, and name nobody's address or telephone number. */
class DemoFilesTest {
    private static final Path SKILLS = Path.of("search-index/vocabulary/skills.csv");
    private static final Path PROGRAMMES = Path.of("src/main/resources/db/migration/V004__programme.sql");
    private static final Path THEMES = Path.of("src/main/resources/db/migration/V009__directory_signature_theme.sql");

    /** Ofcom's numbers for drama in the area codes of Birmingham, Nottingham and Leicester, and of mobile telephones. */
    private static final Pattern PHONE = Pattern.compile("(?:01(?:21|15|16) 496 0|07700 900)\\d{3}");

    private static final Pattern EMAIL = Pattern.compile("[a-z0-9.-]+@demo\\.example");
    private static final Pattern WEB = Pattern.compile("https://[a-z0-9-]+\\.example");
    private static final Set<String> FIELDS =
            Set.of("name", "email", "phone", "headline", "about", "skills", "where", "languages");

    /** Days of the files that are given as dates, not as days from today. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 23);

    private final List<DemoOrganisation> organisations = DemoOrganisation.all();
    private final List<DemoVolunteer> volunteers = DemoVolunteer.all();
    private final List<DemoPerson> people = Stream.concat(
                    DemoPerson.all().stream(), volunteers.stream().map(DemoVolunteer::person))
            .toList();
    private final List<DemoRequest> requests = DemoRequest.all();
    private final List<DemoInvitation> invitations = DemoInvitation.all();

    @Test
    void thereAreAsManyAsADemoNeeds() {
        assertThat(organisations).hasSize(418);
        assertThat(members()).hasSize(60);
        assertThat(signatories()).hasSize(350);
        assertThat(organisations.stream().filter(o -> o.memberSince() == null && o.signedOn() == null))
                .hasSize(8);
        assertThat(volunteers.stream()
                        .collect(Collectors.groupingBy(v -> v.person().kind(), Collectors.counting())))
                .isEqualTo(Map.of(
                        VolunteerKind.SOLICITOR,
                        30L,
                        VolunteerKind.CONSULTANT,
                        10L,
                        VolunteerKind.SIGNATORY_STAFF,
                        20L,
                        VolunteerKind.PEER,
                        20L));
        assertThat(requests).hasSize(40);
        assertThat(requests.stream().filter(DemoRequest::withdrawn)).hasSize(3);
        assertThat(volunteers.stream().filter(DemoVolunteer::paused)).hasSize(4);
        assertThat(volunteers.stream().filter(v -> v.approvedFor().isEmpty())).hasSize(5);
        assertThat(volunteers.stream().filter(v -> !v.described()))
                .hasSize(1)
                .allSatisfy(volunteer -> assertThat(volunteer.approvedFor()).isEmpty());
        assertThat(volunteers.stream().filter(v -> v.audiences().get("skills") == Audience.PUBLIC))
                .as("about a third are public")
                .hasSizeBetween(24, 32);
    }

    @Test
    void organisationsFitTheirEntity() {
        assertUnique(organisations, DemoOrganisation::key);
        assertUnique(organisations, o -> o.facts().name());
        assertThat(organisations).allSatisfy(organisation -> {
            assertThat(organisation.facts().name()).isNotBlank().hasSizeLessThanOrEqualTo(Organisation.NAME_MAX);
            assertThat(organisation.facts().web()).matches(WEB).hasSizeLessThanOrEqualTo(Organisation.WEB_MAX);
            assertThat(organisation.facts().activities())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(Organisation.ACTIVITIES_MAX);
            assertThat(organisation.facts().postcode().area())
                    .isIn("B", "CV", "DE", "DY", "HR", "LE", "NG", "NN", "ST", "SY", "TF", "WR", "WS", "WV");
            assertThat(organisation.facts().registrationNumber()).isNull();
            assertThat(organisation.facts().companyNumber()).isNull();
            assertThat(organisation.facts().incomes().values()).allMatch(pence -> pence > 0);
            assertThat(days(organisation)).allSatisfy(day -> assertThat(day).isBefore(WRITTEN));
        });
        assertThat(members()).allSatisfy(member -> {
            assertThat(member.facts().incomes()).hasSizeBetween(1, 3);
            assertThat(member.memberSince()).isAfter(member.facts().foundedOn());
            assertThat(people).anyMatch(person -> member.key().equals(person.organisation()));
        });
    }

    @Test
    void signatoriesPledgedUnderThemesOfTheCharter() {
        assertThat(organisations)
                .allSatisfy(organisation -> assertThat(organisation.themes().isEmpty())
                        .as("%s has themes", organisation.key())
                        .isEqualTo(organisation.signedOn() == null));
        assertThat(signatories()).allSatisfy(signatory -> {
            assertThat(signatory.themes()).doesNotHaveDuplicates();
            assertThat(signatory.signedOn()).isAfter(signatory.facts().foundedOn());
        });
        assertThat(signatories().stream().flatMap(s -> s.themes().stream()).collect(Collectors.toSet()))
                .as("each is somebody's, and there are no others")
                .isEqualTo(themes());
    }

    /** Nobody reads three hundred and fifty copies of one sentence. */
    @Test
    void noTwoOrganisationsBeginAlike() {
        assertUnique(organisations, o -> o.facts().activities());
        assertUnique(
                organisations,
                o -> Stream.of(o.facts().activities().split(" ")).limit(5).collect(Collectors.joining(" ")));
    }

    private List<DemoOrganisation> signatories() {
        return organisations.stream().filter(o -> o.signedOn() != null).toList();
    }

    private List<DemoOrganisation> members() {
        return organisations.stream().filter(o -> o.memberSince() != null).toList();
    }

    private static List<LocalDate> days(DemoOrganisation organisation) {
        return Stream.of(
                        Stream.of(
                                organisation.facts().foundedOn(), organisation.memberSince(), organisation.signedOn()),
                        organisation.facts().incomes().keySet().stream())
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void everyPostcodeIsOne() {
        for (String file : List.of("organisations.csv", "people-volunteers.csv", "requests.csv")) {
            assertThat(DemoFile.rows(file).stream()
                            .map(row -> row.get("postcode"))
                            .filter(cell -> !cell.isEmpty()))
                    .allSatisfy(cell -> assertThat(Postcode.of(cell).map(Postcode::value))
                            .as(file)
                            .contains(cell));
        }
    }

    @Test
    void noRowHasMoreOrFewerCellsThanTheHeader() {
        for (String file : List.of(
                "organisations.csv", "people.csv", "people-volunteers.csv", "requests.csv", "invitations.csv")) {
            assertThat(DemoFile.rows(file)).allSatisfy(row -> assertThat(row.cells())
                    .as("%s, line %d", file, row.line())
                    .hasSameSizeAs(row.header()));
        }
    }

    @Test
    void peopleFitTheirEntity() {
        Set<String> keys = organisations.stream().map(DemoOrganisation::key).collect(Collectors.toSet());
        assertUnique(people, DemoPerson::email);
        assertUnique(people, DemoPerson::name);
        assertUnique(people.stream().filter(p -> p.phone() != null).toList(), DemoPerson::phone);
        assertThat(people).allSatisfy(person -> {
            assertThat(person.email()).matches(EMAIL).hasSizeLessThanOrEqualTo(Account.EMAIL_MAX);
            assertThat(person.name()).isNotBlank().hasSizeLessThanOrEqualTo(Person.NAME_MAX);
            assertThat(person.organisation() == null || keys.contains(person.organisation()))
                    .as(person.organisation())
                    .isTrue();
            assertThat(person.organisation() != null || !person.roles().isEmpty())
                    .isTrue();
            assertThat(programmes()).containsAll(person.programmes());
            if (person.phone() != null) {
                assertThat(person.phone()).matches(PHONE).hasSizeLessThanOrEqualTo(Person.PHONE_MAX);
            }
            if (person.role() != null) {
                assertThat(person.role()).hasSizeLessThanOrEqualTo(80);
            }
        });
    }

    @Test
    void volunteersFitTheirEntity() {
        Set<String> memberKeys = members().stream().map(DemoOrganisation::key).collect(Collectors.toSet());
        assertThat(volunteers).allSatisfy(volunteer -> {
            assertThat(volunteer.person().organisation()).as("employer").isNotNull();
            assertThat(memberKeys.contains(volunteer.person().organisation()))
                    .as("peers, and nobody else, work for a member")
                    .isEqualTo(volunteer.person().kind() == VolunteerKind.PEER);
            assertThat(volunteer.how()).isNotEmpty().isSubsetOf("REMOTE", "IN_PERSON");
            assertThat(volunteer.capacity()).isBetween(0, Volunteer.CAPACITY_MAX);
            assertThat(FIELDS).containsAll(volunteer.audiences().keySet());
            assertThat(programmes()).containsAll(volunteer.approvedFor());
            assertThat(skills()).containsAll(volunteer.skills().keySet());
            assertThat(Set.of(Locale.getISOLanguages())).containsAll(volunteer.languages());
        });
    }

    @Test
    void profilesFitTheirEntity() {
        assertThat(volunteers.stream().filter(DemoVolunteer::described)).allSatisfy(volunteer -> {
            assertThat(volunteer.headline()).isNotBlank().hasSizeLessThanOrEqualTo(Volunteer.HEADLINE_MAX);
            assertThat(volunteer.about()).isNotBlank().hasSizeLessThanOrEqualTo(Volunteer.ABOUT_MAX);
            assertThat(volunteer.skills()).isNotEmpty().hasSizeLessThanOrEqualTo(Volunteer.SKILLS_MAX);
            assertThat(volunteer.languages()).contains("en");
            if (volunteer.how().contains("IN_PERSON")) {
                assertThat(volunteer.outcode()).isNotNull();
                assertThat(volunteer.miles()).isBetween(1, Volunteer.TRAVEL_MAX);
            } else {
                assertThat(volunteer.miles()).isNull();
            }
        });
    }

    @Test
    void requestsFitTheirEntity() {
        assertUnique(requests, DemoRequest::key);
        assertThat(requests).allSatisfy(request -> {
            assertThat(members().stream().map(DemoOrganisation::key))
                    .contains(person(request.askedBy()).organisation());
            assertThat(programmes()).contains(request.programme());
            assertThat(skills()).containsAll(request.skills());
            assertThat(request.skills()).isNotEmpty().hasSizeLessThanOrEqualTo(Request.SKILLS_MAX);
            assertThat(request.title()).isNotBlank().hasSizeLessThanOrEqualTo(Request.TITLE_MAX);
            assertThat(request.matter()).hasSizeBetween(200, Request.MATTER_MAX);
            assertThat(request.peopleWanted()).isBetween(1, Request.PEOPLE_MAX);
            assertThat(request.how()).isNotEmpty().isSubsetOf("REMOTE", "IN_PERSON");
            assertThat(request.postcode() != null).isEqualTo(request.how().contains("IN_PERSON"));
            assertThat(request.wantedWithinDays()).isPositive();
            if (request.otherParty() != null) {
                assertThat(request.otherParty()).hasSizeLessThanOrEqualTo(Request.OTHER_PARTY_MAX);
            }
        });
    }

    @Test
    void invitationsCanBeMadeAndAnswered() {
        assertUnique(invitations, invitation -> invitation.request() + " " + invitation.volunteer());
        assertThat(invitations.stream()
                        .filter(invitation -> invitation.answer().holdsPlace())
                        .collect(Collectors.groupingBy(DemoInvitation::volunteer, Collectors.counting())))
                .allSatisfy((email, places) ->
                        assertThat(places).isLessThanOrEqualTo(volunteer(email).capacity()));
        assertThat(invitations.stream().collect(Collectors.groupingBy(DemoInvitation::answer, Collectors.counting())))
                .isEqualTo(
                        Map.of(InvitationState.SENT, 12L, InvitationState.ACCEPTED, 13L, InvitationState.DECLINED, 6L));
        assertThat(invitations).allSatisfy(invitation -> {
            DemoRequest request = requests.stream()
                    .filter(r -> r.key().equals(invitation.request()))
                    .findFirst()
                    .orElseThrow();
            DemoVolunteer volunteer = volunteer(invitation.volunteer());
            assertThat(request.withdrawn()).isFalse();
            assertThat(volunteer.person().organisation())
                    .isNotEqualTo(person(request.askedBy()).organisation());
            assertThat(volunteer.approvedFor()).contains(request.programme());
            assertThat(volunteer.paused()).isFalse();
            assertThat(volunteer.skills().keySet()).containsAnyElementsOf(request.skills());
            assertThat(invitation.reason() != null).isEqualTo(invitation.answer() == InvitationState.DECLINED);
            if (invitation.note() != null) {
                assertThat(invitation.note()).hasSizeLessThanOrEqualTo(Invitation.NOTE_MAX);
            }
        });
    }

    @Test
    void theAccountsToTryAreTold() {
        assertThat(DemoData.accountLines())
                .startsWith("Demo accounts (password for all: hedgerow-lantern-42)\n"
                        + "  coordinator@demo.example  coordinates all programmes, also administrator\n"
                        + "  legal@demo.example        coordinates LawWorks only\n")
                .contains("\n  member@", "\n  member2@", "\n  volunteer@", "\n  volunteer2@", "\n  peer@")
                .endsWith("\n")
                .hasLineCount(8);
        assertThat(person(DemoPeople.COORDINATOR).roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(person(DemoPeople.COORDINATOR).programmes()).containsExactlyInAnyOrderElementsOf(programmes());
        assertThat(person("legal@demo.example").roles()).containsExactly(Role.COORDINATOR);
        assertThat(person("peer@demo.example").kind()).isEqualTo(VolunteerKind.PEER);
        assertThat(new Passwords().hash(DemoPeople.PASSWORD, DemoPeople.COORDINATOR))
                .isNotBlank();
    }

    private DemoPerson person(String email) {
        return people.stream().filter(p -> p.email().equals(email)).findFirst().orElseThrow();
    }

    private DemoVolunteer volunteer(String email) {
        return volunteers.stream()
                .filter(v -> v.person().email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static <T> void assertUnique(Collection<T> things, Function<T, String> property) {
        Set<String> seen = new HashSet<>();
        assertThat(things.stream().map(property).filter(value -> !seen.add(value)))
                .isEmpty();
    }

    private static Set<String> skills() {
        return CsvSheet.parse(read(SKILLS)).rows().stream()
                .map(row -> row.get("key"))
                .collect(Collectors.toSet());
    }

    private static Set<String> programmes() {
        return keys(PROGRAMMES, "\\(\\d+, \\d+, '([a-z-]+)',");
    }

    private static Set<String> themes() {
        return keys(THEMES, "\\('([a-z-]+)', '");
    }

    /** Keys in the statement that fills a table. */
    private static Set<String> keys(Path migration, String row) {
        Set<String> keys = new TreeSet<>();
        Matcher rows = Pattern.compile(row).matcher(read(migration));
        while (rows.find()) {
            keys.add(rows.group(1));
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
