package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.imports.Decision;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.ImportState;
import org.kith.imports.Imports;
import org.kith.imports.Outcome;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.sheet.SheetWriter;

/** A list goes in whole or not at all, going in again changes nothing, and it can be taken back. */
@ArquillianTest
class OrganisationImportsIT {
    private static final String HEADER = "reg_number,name,postcode,income,fye,activities\n";
    private static final Decision EVERYBODY_A_MEMBER = new Decision(false, false, Map.of("members", List.of("ALL")));

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(OrganisationImportsIT.class, Fixture.class, JudgedList.class, Patience.class);
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

    private long judged(String rows) {
        return new JudgedList(imports, mappings, pages).judged(coordinator, "organisations", HEADER + rows);
    }

    private ImportCounts counts(long id) {
        return pages.preview(coordinator, id, null, 1).file().counts();
    }

    private Outcome applied(long id, Decision decision) {
        return imports.apply(coordinator, id, decision).orElseThrow();
    }

    private long found() {
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        return search.search(coordinator, new DirectoryQuery(word, Map.of(), Sort.RELEVANCE))
                .total();
    }

    @Test
    void whatGoesInIsFoundAndGoingInAgainChangesNothing() {
        String rows = row(1, "Alder Choir", "B14 7QH") + row(2, "Birch Choir", "nowhere") + row(1, "Alder Choir", "");
        long first = judged(rows);
        assertThat(counts(first)).isEqualTo(new ImportCounts(2, 0, 0, 1, 0));

        Outcome outcome = applied(first, EVERYBODY_A_MEMBER);

        assertThat(outcome.counts()).isEqualTo(new ImportCounts(2, 0, 0, 1, 0));
        assertThat(outcome.remarks().getFirst().arguments()).containsExactly(2);
        assertThat(found()).isEqualTo(2);
        long second = judged(rows);
        assertThat(counts(second)).isEqualTo(new ImportCounts(0, 0, 2, 1, 0));
        assertThat(applied(second, EVERYBODY_A_MEMBER).remarks().getFirst().arguments())
                .containsExactly(0);
        long third = judged(rows.replace("Birch Choir", "Birch Chorus"));
        assertThat(counts(third)).isEqualTo(new ImportCounts(0, 1, 1, 1, 0));
    }

    @Test
    void refusedRowsAreLeftOutByChoiceAndCanBeTakenAway() {
        long id = judged(row(1, "Cedar Choir", "B14 7QH") + row(2, "", "B14 7QH"));
        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 0, 0, 0, 1));

        assertThatThrownBy(() -> imports.apply(coordinator, id, Decision.PLAIN)).isInstanceOf(Refusal.class);
        assertThat(found()).isZero();
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        pages.refusedRows(coordinator, id, problem -> "needs a name", SheetWriter.Format.CSV, refused);
        assertThat(refused.toString(StandardCharsets.UTF_8))
                .contains("line,problem,reg_number", "3,needs a name," + (number + 2))
                .doesNotContain("Cedar");
        assertThat(applied(id, new Decision(true, false, Map.of())).counts().added())
                .isEqualTo(1);
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void anImportThatFailsHalfwayLeavesNothing() {
        long id = judged(row(1, "Elm Choir", "B14 7QH") + row(2, "Fir Choir", "B14 7QH"));
        Decision unknown = new Decision(false, false, Map.of("members", List.of("SOME"), "numbers", List.of("1")));

        assertThatThrownBy(() -> imports.apply(coordinator, id, unknown)).isInstanceOf(Refusal.class);

        assertThat(found()).isZero();
        assertThat(pages.state(coordinator, id)).isEqualTo(ImportState.JUDGED);
    }

    @Test
    void aListIsAppliedOnceAndUndoneOnce() {
        long id = judged(row(1, "Juniper Choir", "B14 7QH"));
        applied(id, EVERYBODY_A_MEMBER);
        assertThat(found()).isEqualTo(1);
        assertThatThrownBy(() -> imports.apply(coordinator, id, Decision.PLAIN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.cancel(coordinator, id)).isInstanceOf(Refusal.class);

        imports.undo(coordinator, id);

        assertThat(found()).isZero();
        assertThat(pages.state(coordinator, id)).isEqualTo(ImportState.UNDONE);
        assertThatThrownBy(() -> imports.undo(coordinator, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyTheLastCanBeUndone() {
        long first = judged(row(1, "Myrtle Choir", "B14 7QH"));
        applied(first, Decision.PLAIN);
        applied(judged(row(2, "Nettle Choir", "B14 7QH")), Decision.PLAIN);

        assertThatThrownBy(() -> imports.undo(coordinator, first)).isInstanceOf(Refusal.class);
    }

    @Test
    void twoWhoImportTheSameListAtOnceDoubleNothing() {
        String rows = "," + word + " Choir,B14 7QH,,,We sing " + word + "\n"; // without a number to tell it by
        long mine = judged(rows);
        long theirs = judged(rows);

        CompletableFuture<Optional<Outcome>> other =
                CompletableFuture.supplyAsync(() -> imports.apply(coordinator, theirs, Decision.PLAIN));
        Optional<Outcome> own = imports.apply(coordinator, mine, Decision.PLAIN);

        assertThat(own.isPresent()).isNotEqualTo(other.join().isPresent());
        assertThat(found()).isEqualTo(1);
        long late = own.isPresent() ? theirs : mine;
        new JudgedList(imports, mappings, pages).await(coordinator, late);
        assertThat(counts(late)).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    }

    @Test
    void columnsCanBeMappedOnceMoreAfterALook() {
        long id = judged(row(1, "Poplar Choir", "B14 7QH"));

        mappings.mapAgain(coordinator, id);
        mappings.map(coordinator, id, pages.mapping(coordinator, id).mapping(), null);
        new JudgedList(imports, mappings, pages).await(coordinator, id);

        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
    }

    @Test
    void whatIsCancelledLeavesNoTrace() {
        long id = judged(row(1, "Oak Choir", "B14 7QH"));

        imports.cancel(coordinator, id);

        assertThatThrownBy(() -> pages.state(coordinator, id)).isInstanceOf(NotFound.class);
        assertThat(found()).isZero();
    }

    @Test
    void onlyWhoMayImportSeesImports() {
        long id = judged(row(1, "Larch Choir", "B14 7QH"));
        Viewer member = fixture.personOf(coordinator, fixture.member("Member " + word));

        assertThatThrownBy(() -> pages.preview(member, id, null, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.mapping(member, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.history(member, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.apply(member, id, Decision.PLAIN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.cancel(member, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.undo(member, id)).isInstanceOf(NotFound.class);
        assertThat(pages.history(coordinator, 1)).isNotEmpty();
    }
}
