package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.directory.ImportCounts;
import org.kith.directory.ImportOutcome;
import org.kith.directory.MakeMembers;
import org.kith.directory.OrganisationImports;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;

/** A file goes in whole or not at all, and going in again changes nothing. */
@ArquillianTest
class OrganisationImportsIT {
    private static final String HEADER = "reg_number,name,postcode,income,fye,activities\n";

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(OrganisationImportsIT.class, Fixture.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    OrganisationImports imports;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    private Viewer coordinator;
    private String word;
    private int number;

    @BeforeEach
    void aCoordinator() {
        coordinator = fixture.administrator();
        word = "w" + Fixture.unique();
        number = 1_000_000 + (int) (Math.random() * 6_000_000); // of no other test, which share the database
    }

    private String row(int offset, String name, String postcode) {
        return (number + offset) + "," + name + "," + postcode + ",1200,2025-03-31,We sing " + word + "\n";
    }

    private long upload(String rows) {
        return imports.upload(coordinator, "list.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private ImportCounts counts(long id) {
        return imports.preview(coordinator, id, null, 1).counts();
    }

    private long found() {
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        return search.search(coordinator, new DirectoryQuery(word, Map.of(), Sort.RELEVANCE, 1))
                .total();
    }

    @Test
    void whatGoesInIsFoundAndGoingInAgainChangesNothing() {
        String rows = row(1, "Alder Choir", "B14 7QH") + row(2, "Birch Choir", "nowhere") + row(1, "Alder Choir", "");
        long first = upload(rows);
        assertThat(counts(first)).isEqualTo(new ImportCounts(2, 0, 0, 1, 0));

        ImportOutcome outcome = imports.apply(coordinator, first, false, MakeMembers.ALL);

        assertThat(outcome).isEqualTo(new ImportOutcome(new ImportCounts(2, 0, 0, 1, 0), 2));
        assertThat(found()).isEqualTo(2);
        long second = upload(rows);
        assertThat(counts(second)).isEqualTo(new ImportCounts(0, 0, 2, 1, 0));
        assertThat(imports.apply(coordinator, second, false, MakeMembers.ALL).members())
                .isZero();
        long third = upload(rows.replace("Birch Choir", "Birch Chorus"));
        assertThat(counts(third)).isEqualTo(new ImportCounts(0, 1, 1, 1, 0));
    }

    @Test
    void refusedRowsAreLeftOutByChoiceAndCanBeTakenAway() {
        long id = upload(row(1, "Cedar Choir", "B14 7QH") + row(2, "", "B14 7QH"));
        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 0, 0, 0, 1));

        assertThatThrownBy(() -> imports.apply(coordinator, id, false, MakeMembers.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(found()).isZero();
        String refused =
                new String(imports.refusedRows(coordinator, id, problem -> "needs a name"), StandardCharsets.UTF_8);
        assertThat(refused)
                .contains(Integer.toString(number + 2), "needs a name")
                .doesNotContain("Cedar");
        assertThat(imports.apply(coordinator, id, true, MakeMembers.NONE)
                        .counts()
                        .added())
                .isEqualTo(1);
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void anImportThatFailsHalfwayLeavesNothing() {
        long id = upload(row(1, "Elm Choir", "B14 7QH") + row(2, "Fir Choir", "B14 7QH"));
        MakeMembers unknown = MakeMembers.some(List.of(), "1");

        assertThatThrownBy(() -> imports.apply(coordinator, id, false, unknown)).isInstanceOf(Refusal.class);

        assertThat(found()).isZero();
        assertThat(counts(id)).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
    }

    @Test
    void someBecomeMembersByTheirNumber() {
        long id = upload(row(1, "Gorse Choir", "B14 7QH") + row(2, "Hazel Choir", "B14 7QH"));

        ImportOutcome outcome =
                imports.apply(coordinator, id, false, MakeMembers.some(List.of(), Integer.toString(number + 2)));

        assertThat(outcome.members()).isEqualTo(1);
    }

    @Test
    void aFileIsAppliedOnce() {
        long id = upload(row(1, "Juniper Choir", "B14 7QH"));
        imports.apply(coordinator, id, false, MakeMembers.NONE);

        assertThatThrownBy(() -> imports.apply(coordinator, id, false, MakeMembers.NONE))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.discard(coordinator, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyWhoMayImportSeesImports() {
        long id = upload(row(1, "Larch Choir", "B14 7QH"));
        Viewer member = fixture.personOf(coordinator, fixture.member("Member " + word));

        assertThatThrownBy(() -> imports.preview(member, id, null, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.apply(member, id, false, MakeMembers.NONE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.earlier(member)).isInstanceOf(NotFound.class);
        assertThat(Set.copyOf(imports.earlier(coordinator))).isNotEmpty();
    }
}
