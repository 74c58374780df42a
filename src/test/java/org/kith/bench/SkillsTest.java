package org.kith.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs skills and spelling, on files of a few lines. */
class SkillsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path skills;

    @BeforeEach
    void files() throws IOException {
        skills = Files.writeString(
                folder.resolve("skills.csv"),
                """
                conceptUri,preferredLabel,altLabels,description
                uri:a,book a room,"reserve a room
                arrange rooms",Makes sure that people meet somewhere.
                uri:b,keep bees,,
                """);
    }

    private int bench(String... args) throws IOException {
        return Bench.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void writesWhatThePickerWouldOffer() throws IOException {
        Path queries =
                Files.writeString(folder.resolve("queries.txt"), "book a room\narrange rooms\nmeet\nbeees\nxyz\n");
        Path hits = folder.resolve("hits.tsv");

        assertThat(bench(
                        "skills",
                        "--skills",
                        skills.toString(),
                        "--queries",
                        queries.toString(),
                        "--out",
                        hits.toString()))
                .isZero();

        assertThat(Files.readAllLines(hits))
                .containsExactly(
                        "book a room\t1\turi:a\tbook a room\texact",
                        "arrange rooms\t1\turi:a\tbook a room\tsynonym",
                        "meet\t1\turi:a\tbook a room\ttext",
                        "beees\t1\turi:b\tkeep bees\tnear");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("unanswered: 1")
                .contains("lines: 4");
    }

    @Test
    void leavesSynonymsOutAndLooksForThem() throws IOException {
        assertThat(bench("skills", "--skills", skills.toString(), "--leave-out", "1", "--seed", "4"))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("left_out: 1").contains("mrr: 1.0000");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Files.writeString(skills, "conceptUri,preferredLabel\n");

        assertThat(bench("skills", "--skills", skills.toString(), "--leave-out", "1"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("skills.csv, line 1: there is no column altLabels");
    }

    @Test
    void misspellingsAreCountedByWhetherTheyCanBeFound() throws IOException {
        Path words = Files.writeString(
                folder.resolve("words.tsv"), "misspelling\tcorrect\nrecieve\treceive\nphone\tfone\nhte\tthe\n");

        assertThat(bench("spelling", "--words", words.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("misspellings: 3", "outside: 2", "within: 1", "first_ten: 1.0000");
    }

    @Test
    void aLineWithoutATabIsNamed() throws IOException {
        Path words = Files.writeString(folder.resolve("words.tsv"), "a\tb\nalone\n");

        assertThat(bench("spelling", "--words", words.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("words.tsv, line 2");
    }
}
