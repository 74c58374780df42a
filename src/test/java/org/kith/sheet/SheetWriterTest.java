package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    private static final List<String> NASTY = List.of(
            "plain",
            "=1+1",
            "+44 113",
            "-5",
            "@sum",
            "\tx",
            "\rx",
            "\nx",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "'=1",
            "''=1",
            "'''+1",
            "'tis",
            "'",
            "''",
            "it's",
            "a=b",
            "a,b",
            "a;b",
            "a\tb",
            "say \"hi\"",
            "\"",
            "\"\"",
            "two\nlines",
            "two\r\nlines",
            "two\rlines",
            "  blanks  ",
            "ends\n",
            "\uD83D\uDE00",
            "'\uD83D\uDE00",
            "Llŷn – “é”",
            "_x000D_",
            "_x005F_x000D_",
            "_x",
            "<b>&amp;</b>",
            "]]>",
            "007",
            "1E5",
            "2019-03-31",
            "TRUE",
            "\uFEFFx",
            "\u00A0x\u2028y");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsRead(SheetWriter.Format format) {
        List<List<String>> rows = new ArrayList<>();
        NASTY.forEach(cell -> rows.add(List.of("x", cell, "", cell + cell, "")));
        rows.add(List.of("x".repeat(SheetReader.MAX_CELL), "\uD83D\uDE00".repeat(SheetReader.MAX_CELL / 2)));
        rows.add(List.of("=".repeat(SheetReader.MAX_CELL), "'=" + "\"".repeat(SheetReader.MAX_CELL - 2)));
        rows.add(List.of("_x000D_".repeat(SheetReader.MAX_CELL / 7), "\r\n".repeat(SheetReader.MAX_CELL / 2) + "x"));

        assertThat(there(format, rows)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrittenIsRead(SheetWriter.Format format) {
        Random random = new Random(7);
        List<String> pieces = Stream.concat(NASTY.stream(), Stream.of("'", "=", "\"", ",", "\n", "\r", " ", "x"))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            List<String> row = new ArrayList<>(List.of("x"));
            for (int column = random.nextInt(6); column > 0; column--) {
                StringBuilder cell = new StringBuilder();
                for (int n = random.nextInt(5); n > 0; n--) {
                    cell.append(pieces.get(random.nextInt(pieces.size())));
                }
                row.add(cell.toString());
            }
            rows.add(row);
        }

        assertThat(there(format, rows)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-5", "@sum", "\tx", "\rx", "\nx", "＝1", "'=1", "''@x"})
    void aWrittenCellIsNeverAFormula(String cell) {
        byte[] csv = write(SheetWriter.Format.CSV, "", List.of("Name"), List.of(List.of(cell)));

        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'" + cell);
    }

    @Test
    void aWorkbookHasTextsOnly() throws IOException {
        String sheet = worksheet(write(
                SheetWriter.Format.XLSX,
                "List",
                List.of("Name", "=2"),
                List.of(List.of("=1+1", "7"), List.of("'=1", " x "))));

        assertThat(sheet)
                .contains("<t>=1+1</t>", "<t>&apos;&apos;=1</t>", "<t xml:space=\"preserve\"> x </t>")
                .doesNotContain("<f>", "<v>", "t=\"n\"");
    }

    @Test
    void textIsMarkedAndItsLinesEndAsRfc4180Says() {
        byte[] written = write(SheetWriter.Format.CSV, "List", List.of("a", "b"), List.of(List.of("1", "2")));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b\r\n1,2\r\n");
    }

    @Test
    void theHeaderIsBoldAndStaysAndColumnsAreAsWideAsTheirTexts() throws IOException {
        byte[] written = write(
                SheetWriter.Format.XLSX,
                "List",
                List.of("Id", "Name"),
                List.of(List.of("1", "A mill with a longer name"), List.of("2", "x".repeat(500))));
        String sheet = worksheet(written);

        assertThat(sheet).contains("ySplit=\"1\"", "state=\"frozen\"", "<c r=\"A1\" s=\"1\"", "<c r=\"A2\" t=");
        assertThat(sheet)
                .containsPattern("min=\"1\" max=\"1\" width=\"10.0\"")
                .containsPattern("min=\"2\" max=\"2\" width=\"60.0\"");
        assertThat(part(written, "xl/styles.xml")).contains("<b/>");
    }

    @ParameterizedTest
    @CsvSource({
        "Members,Members",
        "a[b]c:d*e?f/g\\h,a b c d e f g h",
        "' quoted ',quoted",
        "'',Sheet1",
        "'[]',Sheet1",
        "abcdefghijklmnopqrstuvwxyz1234567890,abcdefghijklmnopqrstuvwxyz12345",
        "abcdefghijklmnopqrstuvwxyz1234\uD83D\uDE00,abcdefghijklmnopqrstuvwxyz1234"
    })
    void theTitleNamesTheWorksheet(String title, String name) {
        byte[] written = write(SheetWriter.Format.XLSX, title, List.of("Name"), List.of(List.of("Mill")));

        assertThat(SheetFile.recognise(file(written), "a.xlsx").worksheets()).containsExactly(name);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        assertThat(there(SheetWriter.Format.XLSX, List.of(List.of("a\u0001b\uD800c\uFFFFd", "'\u0001=1"))))
                .containsExactly(List.of("abcd", "'=1"));
    }

    @ParameterizedTest
    @EnumSource
    void aListOfAnyLengthIsWrittenAsItComes(SheetWriter.Format format) {
        long[] written = new long[1];
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }
        };
        List<String> row = IntStream.range(0, 20).mapToObj(i -> "a cell " + i).toList();
        try (SheetWriter writer = SheetWriter.to(counted, format, "List", row)) {
            for (int i = 0; i < 50_000; i++) {
                writer.row(row);
            }
            assertThat(written[0]).as("before the end").isGreaterThan(100_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreThanACellCanHoldIsNotWritten(SheetWriter.Format format) {
        String cell = "x".repeat(SheetReader.MAX_CELL + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(format, "", List.of("Name"), List.of(List.of(cell))));
    }

    @Test
    void formatsSayWhatTheyAre() {
        assertThat(SheetWriter.Format.CSV.mediaType()).isEqualTo("text/csv; charset=UTF-8");
        assertThat(SheetWriter.Format.CSV.extension()).isEqualTo("csv");
        assertThat(SheetWriter.Format.XLSX.mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(SheetWriter.Format.XLSX.extension()).isEqualTo("xlsx");
    }

    private List<List<String>> there(SheetWriter.Format format, List<List<String>> rows) {
        Path file = file(write(format, "List", List.of("Name"), rows));
        Dialect dialect = format == SheetWriter.Format.CSV
                ? new Dialect(Encoding.UTF_8_MARKED, Separator.COMMA, null, true)
                : new Dialect(null, null, "List", true);
        return Refused.read(SheetFile.known(file), dialect).stream()
                .map(SheetRow::cells)
                .toList();
    }

    private static byte[] write(SheetWriter.Format format, String title, List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, format, title, header)) {
            rows.forEach(writer::row);
        }
        return out.toByteArray();
    }

    private String worksheet(byte[] workbook) throws IOException {
        return part(workbook, "xl/worksheets/sheet1.xml");
    }

    private String part(byte[] workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file(workbook).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("sheet"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
