package org.kith.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kith.vocabulary.MemoryVocabulary;
import org.kith.vocabulary.Vocabulary;

/** The verb search without PostgreSQL, which is tried by hand. */
class SearchTest {
    private final Wording wording = new Wording();
    private final Vocabulary vocabulary = MemoryVocabulary.packaged();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private List<String> figures(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Bench.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(err.size() == 0 ? 0 : 1);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void tellsWhatWasFoundAndHowFast() throws IOException {
        List<String> told = figures("search", "--profiles", "40", "--seed", "7");

        assertThat(told)
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .filteredOn(figure -> !figure.equals("peak_mb"))
                .containsExactly(
                        "documents",
                        "queries",
                        "hits_mean",
                        "build_seconds",
                        "rebuild_seconds",
                        "index_mb",
                        "service_p50_ms",
                        "service_p95_ms",
                        "service_p99_ms",
                        "lucene_p50_ms",
                        "lucene_p95_ms",
                        "lucene_p99_ms",
                        "ratio_p50",
                        "ratio_mean",
                        "complete_p50_ms",
                        "complete_p95_ms",
                        "complete_p99_ms",
                        "visible_p99_ms");
        assertThat(told.stream().anyMatch(line -> line.startsWith("peak_mb: ")))
                .isEqualTo(Files.exists(Path.of("/proc/self/status")));
        assertThat(told).startsWith("documents: 40", "queries: 20").doesNotContain("hits_mean: 0.0");
    }

    @Test
    void theSameSeedInventsTheSame() {
        assertThat(invented(1)).isEqualTo(invented(1)).isNotEqualTo(invented(2));
    }

    private List<Object> invented(long seed) {
        Random random = new Random(seed);
        Profiles profiles = new Profiles(20, wording, vocabulary, random);
        return List.of(profiles.all(), Questions.of(20, profiles, wording, random));
    }

    @Test
    void numbersThatCannotBeAreTold() throws IOException {
        figures("search", "--profiles", "many");
        figures("search", "--profiles", "9");
        figures("search", "--profiles", "200", "--seed", "-1");
        figures("search");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--profiles takes a whole number from 10 to 1000000, not \"many\".")
                .contains("not \"9\".")
                .contains("--seed takes a whole number from 0 to 2147483647, not \"-1\".")
                .contains("The option --profiles is missing.");
    }
}
