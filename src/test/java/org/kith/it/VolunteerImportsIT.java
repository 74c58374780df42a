package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.account.Accounts;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.directory.People;
import org.kith.directory.VolunteerPage;
import org.kith.directory.Volunteers;
import org.kith.imports.Decision;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.ImportView;
import org.kith.imports.ImportedThing;
import org.kith.imports.Imports;
import org.kith.imports.NearChoice;
import org.kith.imports.RowProblem;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.vocabulary.ProposalDesk;
import org.kith.vocabulary.ProposalState;
import org.kith.vocabulary.ProposedWord;

/** A list of people goes in whole, again changes nothing, leaves what people said themselves, and can be taken back. */
@ArquillianTest
class VolunteerImportsIT {
    private static final String HEADER = "Name,E-mail,Employer,Type,Headline,Skills,Languages,Phone\n";
    private static final Decision OVERWRITING = new Decision(false, true, Map.of());

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(VolunteerImportsIT.class, Fixture.class, JudgedList.class, Patience.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    Imports imports;

    @Inject
    ImportMappings mappings;

    @Inject
    ImportPages pages;

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Volunteers volunteers;

    @Inject
    ProposalDesk proposals;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    private Viewer coordinator;
    private String word;
    private String email;

    @BeforeEach
    void aCoordinator() {
        coordinator = fixture.administrator();
        word = "w" + Fixture.unique();
        email = word + "@it.example";
    }

    private String row(String headline, String skills, String phone) {
        return "Ash " + word + "," + email + ",,solicitor," + headline + "," + skills + ",Welsh; en," + phone + "\n";
    }

    private long judged(Viewer viewer, String list) {
        return lists().judged(viewer, "volunteers", list);
    }

    private JudgedList lists() {
        return new JudgedList(imports, mappings, pages);
    }

    private ImportCounts counts(long id) {
        return pages.preview(coordinator, id, null, 1).file().counts();
    }

    private List<String> problems(long id, ImportView view) {
        return pages.preview(coordinator, id, view, 1).problems().stream()
                .map(RowProblem::key)
                .toList();
    }

    private void apply(long id, Decision decision) {
        assertThat(imports.apply(coordinator, id, decision)).isPresent();
    }

    private long imported(String list) {
        long id = judged(coordinator, HEADER + list);
        apply(id, Decision.PLAIN);
        return id;
    }

    private VolunteerPage page(Viewer volunteer) {
        return volunteers.page(volunteer, volunteer.volunteerId());
    }

    private long found() {
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        return search.search(coordinator, new DirectoryQuery(word, Map.of(), Sort.RELEVANCE))
                .total();
    }

    private static Decision approving(long programme) {
        return new Decision(false, false, Map.of("approved", List.of(Long.toString(programme))));
    }

    @Test
    void somebodyNewWaitsAndTheSameListAgainChangesNothing() {
        String list = row("Leases", "contract drafting", "0121 496 0000");
        long first = judged(coordinator, HEADER + list);
        assertThat(counts(first)).isEqualTo(new ImportCounts(1, 0, 0, 0, 0));

        apply(first, Decision.PLAIN);

        Viewer ash = fixture.viewer(email);
        VolunteerPage page = page(ash);
        assertThat(page.card().headline()).isEqualTo("Leases");
        assertThat(page.languages()).containsExactly("English", "Welsh");
        assertThat(page.programmes()).isEmpty();
        assertThat(page.card().confirmedOn()).isNull();
        assertThat(volunteers.page(coordinator, ash.volunteerId()).phone())
                .as("contacts are private")
                .isNull();
        assertThat(people.account(coordinator, ash.personId()).card().activated())
                .isFalse();
        assertThat(counts(judged(coordinator, HEADER + list))).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        assertThat(counts(judged(coordinator, HEADER + list.replace("Leases", "Leases and deeds"))))
                .isEqualTo(new ImportCounts(0, 1, 0, 0, 0));
    }

    @Test
    void whatSomebodyEditedStaysUnlessChosenOtherwise() {
        imported(row("Leases", "", ""));
        Viewer ash = fixture.viewer(email);
        fixture.describe(ash, "What I say", 2, "contract-drafting");

        long again = judged(coordinator, HEADER + row("Deeds", "", "0121 496 0001"));
        assertThat(counts(again)).isEqualTo(new ImportCounts(0, 1, 0, 0, 0));
        apply(again, Decision.PLAIN);
        assertThat(page(ash).card().headline()).isEqualTo("What I say");
        assertThat(page(ash).phone()).isEqualTo("0121 496 0001");

        long chosen = judged(coordinator, HEADER + row("Title deeds", "", ""));
        apply(chosen, OVERWRITING);
        assertThat(page(ash).card().headline()).isEqualTo("Title deeds");
        assertThat(page(ash).skills()).hasSize(1);
    }

    @Test
    void anUnknownSkillBecomesAProposal() throws Exception {
        long id = judged(coordinator, HEADER + row("Leases", "Weaving " + word, ""));
        assertThat(problems(id, ImportView.WARNINGS)).containsExactly("directory.volunteers.problem.proposal");

        apply(id, Decision.PLAIN);

        assertThat(proposals.list(coordinator, ProposalState.OPEN, 1).words())
                .filteredOn(proposal -> proposal.word().endsWith(word))
                .extracting(ProposedWord::lists)
                .containsExactly(1);
        imports.undo(coordinator, id);
        assertThat(proposals.list(coordinator, ProposalState.OPEN, 1).words())
                .noneMatch(proposal -> proposal.word().endsWith(word));
    }

    @Test
    void theyAreAcceptedForAProgrammeOfTheirOwnAndFound() {
        long id = judged(coordinator, HEADER + row("Leases " + word, "", ""));
        Viewer other = fixture.coordinator(coordinator, Fixture.PEER_SUPPORT);
        assertThatThrownBy(() -> imports.apply(other, id, approving(Fixture.LAWWORKS)))
                .isInstanceOf(Refusal.class);
        assertThat(found()).isZero();

        apply(id, approving(Fixture.LAWWORKS));

        assertThat(found()).isEqualTo(1);
        assertThat(page(fixture.viewer(email)).programmes()).hasSize(1);
        imports.undo(coordinator, id);
        assertThat(found()).isZero();
        assertThat(counts(judged(coordinator, HEADER + row("Leases " + word, "", ""))))
                .isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
    }

    @Test
    void anEditIsUndoneAndWhatWasTouchedIsNot() {
        imported(row("Leases", "contract drafting", "0121 496 0000"));
        Viewer ash = fixture.viewer(email);
        long employer = fixture.organisation("Mill " + word);
        long second = judged(
                coordinator,
                HEADER + row("Deeds", "bookkeeping", "1").replace(",,solicitor", ",Mill " + word + ",peer"));
        assertThat(problems(second, ImportView.REFUSED))
                .containsExactly("directory.volunteers.problem.peerNeedsMember");
        fixture.join(employer);
        imports.cancel(coordinator, second);
        long third = imported(row("Deeds", "bookkeeping", "1").replace(",,solicitor", ",Mill " + word + ",peer"));
        assertThat(page(ash).card().employerName()).isEqualTo("Mill " + word);
        assertThat(fixture.again(ash).organisations()).containsExactly(employer);

        imports.undo(coordinator, third);

        assertThat(page(ash).card().headline()).isEqualTo("Leases");
        assertThat(page(ash).phone()).isEqualTo("0121 496 0000");
        assertThat(page(ash).card().employerName()).isNull();
        assertThat(fixture.again(ash).organisations()).isEmpty();
        long fourth = imported(row("Wills", "", ""));
        volunteers.confirm(ash);
        assertThatThrownBy(() -> imports.undo(coordinator, fourth)).isInstanceOf(Refusal.class);
    }

    @Test
    void anImportOfSomebodyWhoWasGivenALinkIsNotUndone() {
        long id = imported(row("Leases", "", ""));
        people.newLink(coordinator, fixture.viewer(email).personId());

        assertThatThrownBy(() -> imports.undo(coordinator, id)).isInstanceOf(Refusal.class);
    }

    private static String at(String name, String address, String postcode) {
        return "name,email,kind,headline,in person,postcode,miles\n" + name + "," + address + ",solicitor,Leases,yes,"
                + postcode + ",10\n";
    }

    @Test
    void whoHasTheSameNameAndPostcodeIsAskedAboutAndKeepsTheirAddress() {
        String name = word + " Ash";
        String elsewhere = word + "@elsewhere.example";
        imports.apply(coordinator, judged(coordinator, at(name, email, "ZE1 0AA")), Decision.PLAIN);

        long id = judged(coordinator, at(name, elsewhere, "ZE1 0AA"));
        ImportedThing near =
                pages.preview(coordinator, id, ImportView.NEAR, 1).things().getFirst();
        assertThat(near.near()).isEqualTo(name);
        assertThat(near.nearPath()).startsWith("/directory/person?id=");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.apply(coordinator, id, Decision.PLAIN))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("imports.refusal.undecided"));

        imports.choose(coordinator, id, Map.of(near.row().line(), NearChoice.SAME));
        lists().await(coordinator, id);
        assertThat(counts(id)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        assertThat(pages.preview(coordinator, id, null, 1).show()).isEqualTo(ImportView.NEAR);
        imports.apply(coordinator, id, Decision.PLAIN);

        assertThat(pages.preview(coordinator, id, null, 1).show()).isNotEqualTo(ImportView.NEAR);
        assertThat(people.list(coordinator, name, 0, 10)).singleElement().satisfies(person -> assertThat(person.email())
                .isEqualTo(email));
    }

    @Test
    void onlyWhoMayImportsAndNobodyChangesAnAdministratorByAList() {
        long id = judged(coordinator, HEADER + row("Leases", "", ""));
        Viewer member = fixture.personOf(coordinator, fixture.member("Member " + word));
        assertThatThrownBy(() -> pages.preview(member, id, null, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.apply(member, id, Decision.PLAIN)).isInstanceOf(NotFound.class);

        Viewer other = fixture.coordinator(coordinator, Fixture.LAWWORKS);
        String admin =
                people.account(coordinator, coordinator.personId()).card().email();
        String list = HEADER + "Somebody Else," + admin + ",,solicitor,Leases,,,\n";
        assertThat(problems(judged(other, list), ImportView.REFUSED))
                .containsExactly("directory.volunteers.problem.notYours");
        long own = judged(coordinator, list);
        assertThatThrownBy(() -> imports.apply(other, own, OVERWRITING)).isInstanceOf(Refusal.class);
        assertThat(Set.copyOf(pages.kinds(other))).contains("volunteers");
    }
}
