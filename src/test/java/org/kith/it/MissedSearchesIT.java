package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.DirectorySearch;
import org.kith.directory.Facets;
import org.kith.directory.ForgetMissedSearches;
import org.kith.directory.MissedSearch;
import org.kith.directory.MissedSearches;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.vocabulary.SkillWords;

/** Searches that find little are counted without anybody's name, and another word for a skill is tried before it is added. */
@ArquillianTest
class MissedSearchesIT {
    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(MissedSearchesIT.class, Fixture.class);
    }

    @Inject
    Fixture fixture;

    @Inject
    MissedSearches missed;

    @Inject
    ForgetMissedSearches forgetting;

    @Inject
    DirectorySearch search;

    @Inject
    SkillWords words;

    @Inject
    SearchIndex index;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    private final String word = "xylo" + Fixture.uniqueWord();
    private Viewer coordinator;

    @BeforeEach
    void people() {
        coordinator = fixture.coordinator(fixture.administrator(), Fixture.LAWWORKS);
    }

    private void look(Viewer viewer, String typed) {
        look(viewer, new DirectoryQuery(typed, Map.of(), Sort.RELEVANCE));
    }

    private void look(Viewer viewer, DirectoryQuery query) {
        missed.note(query, search.search(viewer, query));
    }

    private List<MissedSearch> listed() throws SQLException {
        return missed.list(coordinator, 1).searches().stream()
                .filter(one -> one.words().toLowerCase(Locale.UK).contains(word))
                .toList();
    }

    @Test
    void searchesForTheSameStandTogether() throws SQLException {
        look(Viewer.VISITOR, word + " reviews");
        look(coordinator, "Review " + word);
        look(coordinator, "review of " + word);

        assertThat(listed()).singleElement().satisfies(one -> {
            assertThat(one.times()).isEqualTo(3);
            assertThat(one.finds()).isZero();
        });
    }

    @Test
    void whatIsNarrowedLongOrMayNameSomebodyIsNotKept() throws SQLException {
        look(coordinator, new DirectoryQuery(word, Map.of(Facets.WHO, Set.of("MEMBER")), Sort.RELEVANCE));
        look(coordinator, new DirectoryQuery(word, Map.of(), Sort.NAME));
        look(coordinator, word + " one two three four five six");
        look(coordinator, word + " 07700 900123");
        look(coordinator, word + "@example.org");
        look(coordinator, "the of");

        assertThat(listed()).isEmpty();
    }

    @Test
    void noColumnSaysWho() throws SQLException {
        try (Connection connection = database.getConnection()) {
            var columns = connection.getMetaData().getColumns(null, null, null, null);
            Stream.Builder<String> names = Stream.builder();
            while (columns.next()) {
                if (columns.getString("TABLE_NAME").equalsIgnoreCase("missed_search")) {
                    names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.UK));
                }
            }
            assertThat(names.build()).containsExactlyInAnyOrder("stems", "on_day", "words", "times");
        }
    }

    @Test
    void theWordIsTriedAndThenHelps() throws SQLException {
        for (int volunteer = 0; volunteer < MissedSearches.FEW; volunteer++) {
            fixture.approvedVolunteer(coordinator, Fixture.LAWWORKS, "Helps", 1, "lease-review");
        }
        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        look(coordinator, word);
        look(coordinator, word + " unheardof" + word);

        List<MissedSearches.Change> preview = missed.preview(coordinator, word, "Lease review");

        assertThat(preview)
                .filteredOn(one -> one.search().words().equals(word))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.would()).isGreaterThanOrEqualTo(MissedSearches.FEW);
                    assertThat(one.first()).hasSize(3).doesNotHaveDuplicates();
                });
        assertThat(preview)
                .filteredOn(one -> one.search().words().contains("unheardof"))
                .singleElement()
                .satisfies(one -> assertThat(one.would()).isZero());
        assertThat(listed()).as("nothing is changed by trying").hasSize(2);

        words.add(coordinator, fixture.skill("lease-review"), word, false);

        assertThat(listed()).extracting(MissedSearch::words).containsExactly(word + " unheardof" + word);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> missed.preview(coordinator, word, "Lease review"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("word"));
    }

    @Test
    void aSkillThatIsNotThereIsRefusedAtItsField() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> missed.preview(coordinator, word, "No such skill"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("skill"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> missed.preview(coordinator, "the", "Lease review"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("word"));
    }

    @Test
    void onlyThoseWhoMayAddWordsReadThem() {
        Viewer member = fixture.personOf(fixture.administrator(), fixture.member("Reader " + Fixture.unique()));

        assertThatThrownBy(() -> missed.list(Viewer.VISITOR, 1)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> missed.list(member, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> missed.preview(member, word, "Lease review")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsOldIsForgotten() throws SQLException {
        look(coordinator, word);
        try (Connection connection = database.getConnection()) {
            new Sql(connection)
                    .update(
                            "update missed_search set on_day = ? where words = ?",
                            LocalDate.now().minusDays(MissedSearches.KEPT_DAYS + 1L),
                            word);
        }
        forgetting.run(null);

        try (Connection connection = database.getConnection()) {
            assertThat(new Sql(connection)
                            .list("select 1 from missed_search where words = ?", row -> row.getInt(1), word))
                    .isEmpty();
        }
    }
}
