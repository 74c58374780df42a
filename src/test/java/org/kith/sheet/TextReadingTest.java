package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {
    @TempDir
    Path folder;

    @Test
    void rowsHaveTheirLineTheirCellsAndTheirFormulas() {
        Path file = file("\nName,Sum,Note\nMill,=1+1,\"a\nb\"\n , ,\nForge,'=2,-3\n");

        List<SheetRow> rows = Refused.read(file, "a.csv");

        assertThat(rows).extracting(SheetRow::line).containsExactly(3L, 6L);
        assertThat(rows.getFirst().cells()).containsExactly("Mill", "=1+1", "a\nb");
        assertThat(rows.getFirst().formulas()).containsExactly(1);
        assertThat(rows.getLast().cells()).containsExactly("Forge", "=2", "-3");
        assertThat(rows.getLast().formulas()).isEmpty();
        assertThat(rows.getLast().cell(7)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.csv", "a.TXT", "a.tsv", "a.xlsx"})
    void contentDecidesWhatTheFileIs(String name) {
        assertThat(Refused.read(file("Name\nMill\n"), name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.csv.exe", "csv", "a.ods"})
    void otherNamesAreRefused(String name) {
        Refused.with("sheet.name", () -> SheetFile.recognise(file("Name\nMill\n"), name));
    }

    @Test
    void anEmptyFileIsRefused() {
        Refused.with("sheet.empty", () -> Refused.read(file(""), "a.csv"));
        Refused.with("sheet.empty", () -> Refused.read(file("\n \n,,\n"), "a.csv"));
    }

    @Test
    void onlyAHeaderIsRefused() {
        Refused.with("sheet.noRows", () -> Refused.read(file("Name,Town\n\n"), "a.csv"));
    }

    @Test
    void oneRowOfValuesIsEnoughWhereNothingNamesTheColumns() {
        assertThat(Refused.read(file("Mill,ann@mill.example\n"), "a.csv")).hasSize(1);
    }

    @Test
    void tooLargeAFileIsRefusedWithoutReadingIt() throws IOException {
        Path sparse = folder.resolve("sparse");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        long start = System.nanoTime();

        Refused.with("sheet.tooLarge", 200L, () -> SheetFile.recognise(sparse, "a.csv"));

        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(500));
    }

    @Test
    void tooManyRowsAreRefused() {
        String full = "Name\n" + "x\n".repeat(SheetReader.MAX_ROWS);

        assertThat(Refused.read(file(full), "a.csv")).hasSize(SheetReader.MAX_ROWS);
        Refused.with("sheet.tooManyRows", 200_002L, () -> Refused.read(file(full + "x\n"), "a.csv"));
    }

    @Test
    void tooManyColumnsAreRefused() {
        String full = "x,".repeat(SheetReader.MAX_COLUMNS - 1) + "x\n";

        assertThat(Refused.read(file(full + full), "a.csv")).hasSize(1);
        Refused.with("sheet.tooManyColumns", 2L, () -> Refused.read(file(full + "x," + full), "a.csv"));
    }

    @ParameterizedTest
    @CsvSource({"32768,''", "1048576,''", "8000000,''", "1048576,'\"'", "8000000,'\"'"})
    void tooLongACellIsRefused(int length, String quote) {
        String text = "Name,Town\nMill,York\nForge," + quote + "x".repeat(length) + quote + "\nLast,York\n";

        Refused.with("sheet.cellTooLong", 3L, () -> Refused.read(file(text), "a.csv"));
    }

    @Test
    void tooLongACellOfManyLinesIsRefused() {
        String text = "Name,Town\nForge,\"" + "a line, \"\"quoted\"\"\n".repeat(60_000) + "\"\nLast,York\n";

        Refused.with("sheet.cellTooLong", 2L, () -> Refused.read(file(text), "a.csv"));
    }

    @Test
    void theFullestCellIsRead() {
        String full = "x".repeat(SheetReader.MAX_CELL);

        assertThat(Refused.read(file("Name\n" + full + "\n"), "a.csv")
                        .getFirst()
                        .cell(0))
                .isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Mill\" Old,York", "\"Mill,York"})
    void aWrongQuoteFarDownIsRefusedByTheLineOfItsRow(String wrong) {
        String before = "Name,Town\n" + "Mill,\"a\nb\"\n".repeat(24_999) + "Mill,York\n";
        String after = "Mill,York\n".repeat(300_000);

        Refused.with("sheet.quote", 50_001L, () -> Refused.read(file(before + wrong + "\n" + after), "a.csv"));
        Refused.with("sheet.quote", 50_001L, () -> Refused.read(file(before + wrong), "a.csv"));
    }

    @Test
    void theShareBehindGrowsToAll() {
        SheetFile sheet = SheetFile.recognise(file("Name,Town\n" + "Mill,York\n".repeat(50_000)), "a.csv");
        try (SheetReader reader = sheet.open(sheet.dialect())) {
            assertThat(reader.share()).isLessThan(0.1);
            for (int i = 0; i < 25_000; i++) {
                reader.next();
            }
            assertThat(reader.share()).isBetween(0.4, 0.6);
            while (reader.next().isPresent()) {
                assertThat(reader.share()).isBetween(0.4, 1.0);
            }
            assertThat(reader.share()).isEqualTo(1);
        }
    }

    @Test
    void aLargeFileIsReadWithLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("large");
        String kilobyte = "Étoile, a word and another. ".repeat(35);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Name,Town,Note\n");
            for (int i = 0; i < 100_000; i++) {
                out.write("Mill " + i + ",York,\"" + kilobyte + "\"\n");
            }
        }
        Process reading = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx12m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said.strip()).endsWith("100000 rows");
    }

    /** Reads a file in a virtual machine of its own, whose memory can be limited. */
    static final class LargeFile {
        private LargeFile() {}

        public static void main(String[] arguments) {
            SheetFile sheet = SheetFile.recognise(Path.of(arguments[0]), "a.csv");
            int rows = 0;
            try (SheetReader reader = sheet.open(sheet.dialect())) {
                for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                    rows++;
                }
            }
            System.out.println(rows + " rows");
        }
    }

    /** Whatever bytes come, it is a sheet or a refusal. */
    @Test
    void randomBytesAreNeverAnError() {
        Random random = new Random(7);
        String alphabet = "a1,;\t\"\n\r '=é\uD83D\uDE00";
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes;
            if (i % 2 == 0) {
                bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
            } else {
                StringBuilder text = new StringBuilder();
                random.ints(random.nextInt(200), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
                bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            }
            Path file = file(bytes);
            try {
                Refused.read(file, "a.csv");
            } catch (org.kith.refusal.Refusal e) {
                assertThat(e.key()).startsWith("sheet.");
            }
        }
    }

    private Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("sheet"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
