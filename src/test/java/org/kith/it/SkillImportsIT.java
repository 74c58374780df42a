package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
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
import org.kith.imports.Imports;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.search.SearchIndex;
import org.kith.search.Sort;
import org.kith.vocabulary.SkillList;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;

/** A list of skills goes in and is offered at once, on other nodes soon; it can be taken back while nobody uses it. */
@ArquillianTest
class SkillImportsIT {
    private static final String HEADER = "key,label,broader,synonyms,acronyms,description\n";

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(SkillImportsIT.class, Fixture.class, JudgedList.class, Patience.class);
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
    Vocabulary vocabulary;

    @Inject
    SkillList list;

    @Inject
    DirectorySearch search;

    @Inject
    SearchIndex index;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    private Viewer administrator;
    private String word;

    @BeforeEach
    void anAdministrator() {
        administrator = fixture.administrator();
        word = "w" + Fixture.unique();
    }

    private long judged(String rows) {
        return new JudgedList(imports, mappings, pages).judged(administrator, "skills", HEADER + rows);
    }

    private ImportCounts counts(long id) {
        return pages.preview(administrator, id, null, 1).file().counts();
    }

    private long imported(String rows) {
        long id = judged(rows);
        assertThat(imports.apply(administrator, id, Decision.PLAIN)).isPresent();
        return id;
    }

    private List<String> suggested(String typed) {
        return vocabulary.suggest(typed, 10).stream()
                .map(SkillSuggestion::label)
                .toList();
    }

    private String row(String label, String broader, String synonyms) {
        return word + "," + label + " " + word + "," + broader + "," + synonyms + ",,Told of " + word + "\n";
    }

    @Test
    void whatGoesInIsOfferedAtOnceAndCanBeTakenBack() {
        assertThat(suggested(word)).isEmpty();
        String rows = row("Hedges", "legal-advice", word + " laying;" + word + " cutting");

        long id = imported(rows);

        assertThat(suggested(word + " lay")).containsExactly("Hedges " + word);
        assertThat(list.find(administrator, word)).singleElement().satisfies(skill -> {
            assertThat(skill.words()).containsExactly(word + " cutting", word + " laying");
            assertThat(skill.broader()).extracting("key").containsExactly("legal-advice");
        });
        assertThat(counts(judged(rows))).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        imports.undo(administrator, id);
        assertThat(suggested(word)).isEmpty();
    }

    @Test
    void volunteersAreFoundByTheNewNameOfTheirSkillAndWhatTheyUseStays() {
        imported(row("Hedges", "", ""));
        fixture.approvedVolunteer(administrator, Fixture.LAWWORKS, "Here to help", 1, word);
        String renamed = "n" + Fixture.unique();

        long id = imported(row(renamed, "", ""));

        assertThat(index.awaitCommitted(Duration.ofSeconds(20))).isTrue();
        DirectoryQuery newName = new DirectoryQuery(renamed + " " + word, Map.of(), Sort.RELEVANCE);
        assertThat(search.search(administrator, newName).total()).isEqualTo(1);
        imports.undo(administrator, id);
        assertThat(suggested(renamed)).isEmpty();
        long used = imported(word + "2,Walls " + word + ",,,,\n");
        fixture.approvedVolunteer(administrator, Fixture.LAWWORKS, "Here to help too", 1, word + "2");
        assertThatThrownBy(() -> imports.undo(administrator, used)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatAnotherNodeChangesIsSeenSoon() throws SQLException {
        imported(row("Hedges", "", ""));
        String renamed = "n" + Fixture.unique();
        assertThat(suggested(word)).hasSize(1);

        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            sql.update("update skill set label = ? where skill_key = ?", renamed, word);
            sql.update("update vocabulary_change set n = n + 1");
        }

        assertThat(Patience.ofSeconds(5).until(() -> suggested(renamed).equals(List.of(renamed))))
                .isTrue();
    }

    @Test
    void onlyAdministratorsImportSkills() {
        Viewer coordinator = fixture.coordinator(administrator, Fixture.LAWWORKS);
        long id = judged(row("Hedges", "", ""));

        assertThat(Set.copyOf(pages.kinds(administrator))).contains("skills");
        assertThat(pages.kinds(coordinator)).doesNotContain("skills");
        assertThatThrownBy(() -> pages.preview(coordinator, id, null, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.apply(coordinator, id, Decision.PLAIN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.cancel(coordinator, id)).isInstanceOf(NotFound.class);
        imports.cancel(administrator, id);
    }
}
