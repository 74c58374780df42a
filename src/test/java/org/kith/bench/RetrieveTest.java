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
import org.kith.vocabulary.MemoryVocabulary;

/** The entry point and its verb retrieve; import and kill need a server and are tried by hand. */
class RetrieveTest {
    private static final String MILL = "{\"id\": \"mill\", \"title\": \"Old Mill\", \"text\": \"We grind flour\"}";
    private static final String BAKERY =
            "{\"id\": \"bakery\", \"title\": \"Café Crust\", \"text\": \"Bread from the flour of the old mill\"}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path docs;
    private Path queries;
    private Path run;

    @BeforeEach
    void files() throws IOException {
        docs = Files.writeString(folder.resolve("docs.jsonl"), MILL + "\n" + BAKERY + "\n");
        queries = Files.writeString(
                folder.resolve("queries.jsonl"),
                "{\"id\": \"1\", \"text\": \"the old mills\"}\n{\"id\": \"2\", \"text\": \"CAFE\"}\n"
                        + "{\"id\": \"3\", \"text\": \"cheese\"}\n");
        run = folder.resolve("run.txt");
    }

    private int bench(String... args) throws IOException {
        return Bench.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int retrieve() throws IOException {
        return bench("retrieve", "--docs", docs.toString(), "--queries", queries.toString(), "--out", run.toString());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatTheDirectoryWouldListBestFirst() throws IOException {
        assertThat(retrieve()).isZero();

        assertThat(Files.readAllLines(run))
                .satisfiesExactly(
                        line -> assertThat(line).matches("1 Q0 mill 1 [0-9.]+ kith"),
                        line -> assertThat(line).matches("1 Q0 bakery 2 [0-9.]+ kith"),
                        line -> assertThat(line).matches("2 Q0 bakery 1 [0-9.]+ kith"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("docs: 2\nqueries: 3\nunanswered: 1\nlines: 3\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void understandsWordsOfThePackagedVocabulary() {
        assertThat(MemoryVocabulary.packaged()
                        .understand("help data protection")
                        .terms())
                .anySatisfy(term -> {
                    assertThat(term.text()).isEqualTo("data protection");
                    assertThat(term.skills()).isNotEmpty();
                });
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Files.writeString(docs, MILL + "\n\n" + BAKERY.substring(1) + "\n");

        assertThat(retrieve()).isEqualTo(1);
        assertThat(said()).contains("docs.jsonl, line 3: not a JSON object.");
        assertThat(run).doesNotExist();
    }

    @Test
    void aMissingMemberAWrongOneAndASecondIdAreNamed() throws IOException {
        Files.writeString(docs, MILL + "\n" + "{\"id\": \"x\", \"title\": \"X\"}");
        retrieve();
        Files.writeString(docs, "{\"id\": 7, \"title\": \"X\", \"text\": \"\"}");
        retrieve();
        Files.writeString(docs, MILL + "\n" + MILL);
        retrieve();
        Files.write(docs, new byte[] {'{', (byte) 0xE9, '}'});
        retrieve();

        assertThat(said())
                .contains("line 2: \"text\" is missing.")
                .contains("line 1: \"id\" is not a text.")
                .contains("line 2: the id \"mill\" is there twice.")
                .contains("line 1: not UTF-8.");
    }

    @Test
    void anOptionSaysWhatItTakes() throws IOException {
        assertThat(bench("kill", "--times", "1", "--db", "oracle")).isEqualTo(1);
        assertThat(said()).contains("--db").contains("h2, postgres").contains("\"oracle\"");
        assertThat(bench("kill", "--times", "often", "--db", "h2")).isEqualTo(1);
        assertThat(said()).contains("--times").contains("\"often\"");
    }

    @Test
    void anUnknownVerbListsTheVerbs() throws IOException {
        assertThat(bench("guess")).isEqualTo(1);
        assertThat(said()).contains("\"guess\"").contains("import, kill, retrieve, search, skills, spelling");
    }

    @Test
    void anOptionThatIsMissingOrUnknownIsNamed() throws IOException {
        assertThat(bench("retrieve", "--docs", docs.toString(), "--out", run.toString()))
                .isEqualTo(1);
        assertThat(bench("import", "--file", docs.toString(), "--thrice")).isEqualTo(1);
        assertThat(bench("import", "--file")).isEqualTo(1);
        assertThat(said())
                .contains("--queries is missing")
                .contains("\"--thrice\" is not known")
                .contains("--file needs a value");
    }
}
