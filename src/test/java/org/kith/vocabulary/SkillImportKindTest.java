package org.kith.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.imports.Decision;
import org.kith.imports.FieldChange;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportTrial;
import org.kith.imports.ImportedThing;
import org.kith.imports.RowProblem;
import org.kith.imports.RowProblem.Severity;
import org.kith.imports.Sql;
import org.kith.privacy.Viewer;
import org.kith.refusal.Refusal;
import org.kith.sheet.SheetWriter;

/** Lists of skills held against the vocabulary, taken in and taken back. */
class SkillImportKindTest {
    private static final String HEADER = "key,label,broader,synonyms,acronyms,description\n";
    private static final Decision OVERWRITING = new Decision(true, true, Map.of());

    private final SkillImportKind kind = new SkillImportKind();
    private final ImportTrial<SkillFacts> trial = new ImportTrial<>(kind, java.time.LocalDate.of(2026, 4, 14));
    private boolean textsChanged;

    SkillImportKindTest() {
        kind.changes = new VocabularyChanges() {
            @Override
            public void made(Sql sql, Collection<Long> renamed, Collection<Long> described) {
                textsChanged = !renamed.isEmpty() || !described.isEmpty();
            }
        };
    }

    @AfterEach
    void close() throws SQLException {
        trial.close();
    }

    private List<KnownSkill> known() throws SQLException {
        return KnownSkill.all(trial.sql());
    }

    private KnownSkill known(String label) throws SQLException {
        return known().stream()
                .filter(skill -> skill.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> problems(long id, Severity severity) {
        return trial.problems(id, severity).stream()
                .map(problem -> problem.key().substring("vocabulary.import.problem.".length()) + " " + problem.shown()
                        + " " + problem.arguments())
                .toList();
    }

    @Test
    void theSameListAgainChangesNothing() throws SQLException {
        String list = HEADER + "garden,Gardening,,growing;digging,RHS,Growing things.\n"
                + ",Pruning,garden,cutting back,,\n,Hedge laying,Pruning,,,\n";
        trial.applied(list);

        assertThat(textsChanged).isFalse();
        assertThat(known("Gardening").words()).containsExactlyInAnyOrder("Gardening", "growing", "digging", "RHS");
        assertThat(known("Gardening").acronyms()).containsExactly("RHS");
        assertThat(known("Hedge laying").key()).isEqualTo("hedge-laying");
        assertThat(known("Hedge laying").broader())
                .containsExactly(known("Pruning").id());
        assertThat(known("Pruning").broader())
                .containsExactly(known("Gardening").id());
        assertThat(trial.counts(trial.judged(list))).isEqualTo(new ImportCounts(0, 0, 3, 0, 0));
        assertThat(trial.counts(trial.judged("label\nGARDENING\n"))).isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
    }

    @Test
    void changesAreShownWithOldAndNewAndGoIn() throws SQLException {
        trial.applied(HEADER + "a,Gardening,,growing,,\nb,Pruning,,,,\nc,Cutting,,,,\n");

        long id = trial.judged(HEADER + "a,Garden work,,growing; digging,,\nb,Pruning,Garden work;c,,,\n");
        List<ImportedThing> things = kind.things(Viewer.VISITOR, trial.sql(), id, trial.rows(id));

        assertThat(things.getFirst().changes())
                .containsExactly(
                        new FieldChange(SkillField.LABEL, "Gardening", "Garden work"),
                        new FieldChange(SkillField.SYNONYMS, "growing", "digging; growing"));
        assertThat(things.getLast().changes())
                .containsExactly(new FieldChange(SkillField.BROADER, null, "Cutting; Gardening"));
        trial.apply(id, Decision.PLAIN);
        assertThat(textsChanged).isTrue();
        assertThat(known("Garden work").synonyms()).containsExactlyInAnyOrder("growing", "digging");
        assertThat(known("Pruning").broader()).hasSize(2);
        trial.applied(HEADER + "a,Garden work,,digging,,\n");
        assertThat(known("Garden work").synonyms()).containsExactly("digging");
    }

    @Test
    void whatAPersonEditedStaysUntilItIsOverwritten() throws SQLException {
        trial.applied(HEADER + "a,Gardening,,growing,,Old.\n");
        trial.sql().update("update skill set description = 'Mine.', version = version + 1");
        trial.sql().update("update skill_word set word = 'mine'");

        String list = HEADER + "a,Gardening,,planting,,New.\n";
        assertThat(trial.counts(trial.judged(HEADER + "a,Gardening,,growing,,Old.\n"))
                        .unchanged())
                .isEqualTo(1);
        long id = trial.judged(list);
        assertThat(trial.rows(id).getFirst().kept()).containsExactly("SYNONYMS", "DESCRIPTION");
        trial.apply(id, Decision.PLAIN);
        assertThat(known("Gardening").synonyms()).containsExactly("mine");
        assertThat(trial.rows(trial.judged(list)).getFirst().kept()).isEmpty();

        trial.apply(trial.judged(HEADER + "a,Gardening,,weeding,,Newer.\n"), OVERWRITING);
        assertThat(known("Gardening").synonyms()).containsExactly("weeding");
        assertThat(known("Gardening").description()).isEqualTo("Newer.");
    }

    @Test
    void anEmptyCellErasesNothingAndTheWordBeforeItCounts() throws SQLException {
        trial.applied(HEADER + "a,Gardening,,growing,RHS,Old.\n");
        trial.applied(HEADER + "a,Gardening,,,,\n");
        assertThat(known("Gardening").words()).containsExactlyInAnyOrder("Gardening", "growing", "RHS");

        trial.applied(HEADER + "a,Gardening,,planting,GH,New.\n");
        assertThat(known("Gardening").words()).containsExactlyInAnyOrder("Gardening", "planting", "GH");
        assertThat(known("Gardening").description()).isEqualTo("New.");
    }

    @Test
    void rowsOfOneSkillAreFolded() throws SQLException {
        long id = trial.judged(HEADER + "a,Gardening,,growing,,\na,Gardens,,digging,,Late.\n,GARDENING,,weeding,,\n");

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(1, 0, 0, 2, 0));
        assertThat(problems(id, Severity.FOLDED)).containsExactly("folded Gardening [2]", "folded Gardening [2]");
        trial.apply(id, Decision.PLAIN);
        assertThat(known("Gardening").synonyms()).containsExactlyInAnyOrder("growing", "digging", "weeding");
        assertThat(known("Gardening").description()).isEqualTo("Late.");
    }

    @Test
    void aCircleIsRefusedAndUnknownBroaderSkillsAreLeftOut() throws SQLException {
        trial.applied(HEADER + "a,Gardening,,,,\nb,Pruning,a,,,\n");

        long id = trial.judged(HEADER
                + "a,Gardening,c,,,\nb,Pruning,a,,,\nc,Cutting,b,,,\nd,Digging,d,,,\ne,Weeding,nowhere;Digging;a,,,\n");

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(1, 0, 1, 0, 3));
        assertThat(problems(id, Severity.REFUSAL))
                .containsExactly("circle Gardening []", "circle Cutting []", "circle Digging []");
        assertThat(problems(id, Severity.WARNING))
                .containsExactly("broaderUnknown nowhere []", "broaderUnknown Digging []");
        trial.apply(id, OVERWRITING);
        assertThat(known("Weeding").broader())
                .containsExactly(known("Gardening").id());
    }

    @Test
    void aWordMeansOneSkill() throws SQLException {
        trial.applied(HEADER + "a,Gardening,,growing plants,GP,\n");

        long id =
                trial.judged(HEADER + "b,Farming,,growing plant;pruning;ploughing;Farming,gp,\nc,Pruning,,Ploughing,,\n"
                        + "d,Growing plants,,,,\na,Farming,,,,\ne,Gardens,,,,\n");

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(3, 0, 0, 0, 2));
        assertThat(problems(id, Severity.WARNING))
                .containsExactly(
                        "wordTaken gp [Gardening]",
                        "wordTaken growing plant [Gardening]",
                        "wordTaken pruning [Pruning]",
                        "wordTaken Ploughing [Farming]",
                        "labelAlike Gardens [Gardening]");
        assertThat(problems(id, Severity.REFUSAL))
                .containsExactly("labelTaken Growing plants [Gardening]", "labelTaken Farming [Farming]");
        trial.apply(id, OVERWRITING);
        assertThat(known("Farming").words()).containsExactly("Farming", "ploughing");
        assertThat(known("Gardening").acronyms()).containsExactly("GP");
    }

    @Test
    void whatIsTooLongIsRefusedLeftOutOrCut() throws SQLException {
        long id = trial.judged(HEADER + "a," + "n".repeat(201) + ",,,,\nb,Gardening,," + "w".repeat(201) + ",,"
                + "d".repeat(2001) + "\n,,,,,\n" + "k".repeat(201) + ",Digging,,,,\n");

        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(1, 0, 0, 0, 2));
        assertThat(trial.problems(id, Severity.REFUSAL))
                .extracting(RowProblem::key)
                .containsExactly("vocabulary.import.problem.labelTooLong", "vocabulary.import.problem.keyTooLong");
        assertThat(trial.problems(id, Severity.WARNING))
                .extracting(RowProblem::key)
                .containsExactly("vocabulary.import.problem.wordTooLong", "imports.problem.textCut");
        trial.apply(id, OVERWRITING);
        assertThat(known("Gardening").description()).hasSize(2000);
    }

    @Test
    void anImportIsTakenBack() throws SQLException {
        String list = HEADER + "a,Gardening,,growing,RHS,Old.\nb,Pruning,a,,,\n";
        trial.applied(list);
        List<KnownSkill> before = known();
        long id = trial.applied(HEADER + "a,Garden work,c,digging,,New.\nc,Work,,,,\nb,Pruning,,,,\n");

        trial.undo(id);

        assertThat(known())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .isEqualTo(before);
        assertThat(trial.counts(trial.judged(list))).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
    }

    @Test
    void whatIsUsedOrEditedIsNotTakenBack() throws SQLException {
        long id = trial.applied(HEADER + "a,Gardening,,,,\nb,Pruning,,,,\n");
        trial.sql().update("update skill set version = version + 1 where skill_key = 'a'");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> trial.undo(id));
        trial.sql().update("update skill set version = version - 1 where skill_key = 'a'");

        trial.sql()
                .update(
                        "insert into skill (id, version, skill_key, label, merged_into) values (-1, 1, 'm', 'M', ?)",
                        known("Pruning").id());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> trial.undo(id));
        assertThat(trial.counts(trial.judged("key,label\nm,Mine\n")).added())
                .isZero(); // it is the one it was merged into
    }

    @Test
    void headersOfEscoAreGuessed() throws SQLException {
        String esco = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
                + "modifiedDate,scopeNote,definition,inScheme,description\n";
        trial.applied(esco + "KnowledgeSkillCompetence,http://example.org/skill/1,skill/competence,sector-specific,"
                + "prune hedges,\"cut hedges\nprune hedges\ntrim hedges\",hidden,released,2016-12-20T17:43:43Z,a note,"
                + "a definition,\"http://example.org/a,\nhttp://example.org/b\",Cut hedges.\n");

        KnownSkill skill = known("prune hedges");
        assertThat(skill.key()).isEqualTo("http://example.org/skill/1");
        assertThat(skill.synonyms()).containsExactlyInAnyOrder("cut hedges", "trim hedges");
        assertThat(skill.description()).isEqualTo("Cut hedges.");
        assertThat(skill.broader()).isEmpty();
    }

    @Test
    void thePackagedVocabularyOutAndInAgainChangesNothing() throws SQLException, IOException {
        byte[] packaged;
        try (InputStream in = getClass().getResourceAsStream("/vocabulary/skills.csv")) {
            packaged = in.readAllBytes();
        }
        long id = trial.judged(packaged, Map.of());
        assertThat(trial.counts(id)).isEqualTo(new ImportCounts(250, 0, 0, 0, 0));
        assertThat(problems(id, Severity.WARNING)).isEmpty();
        trial.apply(id, Decision.PLAIN);
        trial.sql().update("update skill set base_import_id = null, base_line = null"); // as if it came with Kith

        for (SheetWriter.Format format : SheetWriter.Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SkillList.write(new SkillGraph(known()).find(null), format, "skills", out);
            long again = trial.judged(out.toByteArray(), Map.of());

            assertThat(trial.counts(again)).as(format.name()).isEqualTo(new ImportCounts(0, 0, 250, 0, 0));
            assertThat(trial.problems(again, Severity.WARNING)).isEmpty();
            assertThat(trial.rows(again))
                    .allSatisfy(row -> assertThat(row.kept()).isEmpty());
        }
        assertThat(new String(packaged, StandardCharsets.UTF_8)).startsWith(HEADER.strip());
    }
}
