package org.kith.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.kith.imports.Decision;
import org.kith.imports.ImportTrial;
import org.kith.imports.Sql;

/** The packaged vocabulary in a database in memory, read by the application's own classes without a server. */
public final class MemoryVocabulary {
    private MemoryVocabulary() {}

    /** It comes in as any list of skills does. */
    public static Vocabulary packaged() {
        SkillImportKind kind = new SkillImportKind();
        kind.changes = new VocabularyChanges() {
            @Override
            public void made(Sql sql, boolean textsOfKnown) {
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
        snapshot.reading = reading;
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.snapshot = snapshot;
        return vocabulary;
    }
}
