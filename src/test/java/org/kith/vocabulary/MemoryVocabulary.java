package org.kith.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kith.imports.Decision;
import org.kith.imports.ImportTrial;
import org.kith.imports.Sql;

/** The packaged vocabulary in a database in memory, read by the application's own classes without a server. */
public final class MemoryVocabulary {
    private MemoryVocabulary() {}

    /**
     * One skill of a list.
     *
     * @param synonyms other names
     * @param description may be null
     */
    public record Listed(String label, Set<String> synonyms, String description) {}

    /** Skills from a list as it stands; their ids are their places in it, from 1. */
    public static Vocabulary of(List<Listed> skills) {
        SkillGraph graph = new SkillGraph(IntStream.range(0, skills.size())
                .mapToObj(place -> known(place + 1L, skills.get(place)))
                .toList());
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.snapshot = new VocabularySnapshot() {
            @Override
            SkillGraph graph() {
                return graph;
            }
        };
        return vocabulary;
    }

    private static KnownSkill known(long id, Listed skill) {
        return new KnownSkill(
                id, 1, "skill-" + id, null, skill.label(), skill.description(), skill.synonyms(), Set.of(), Set.of());
    }

    /** It comes in as any list of skills does. */
    public static Vocabulary packaged() {
        SkillImportKind kind = new SkillImportKind();
        kind.changes = new VocabularyChanges() {
            @Override
            public void made(Sql sql, Collection<Long> renamed, Collection<Long> described) {
                // no other node and no index has to know
            }
        };
        ImportTrial<SkillFacts> trial = new ImportTrial<>(kind, LocalDate.EPOCH);
        try (InputStream list = MemoryVocabulary.class.getResourceAsStream("/vocabulary/skills.csv")) {
            trial.apply(trial.judged(list.readAllBytes(), Map.of()), Decision.PLAIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        VocabularyReading reading = new VocabularyReading();
        reading.database = trial.database();
        VocabularySnapshot snapshot = new VocabularySnapshot();
        snapshot.read(reading);
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.snapshot = snapshot;
        return vocabulary;
    }
}
