package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.refusal.Refusal;

/** Files that are no sheet, whatever they are called, and workbooks that mean harm. */
class BadFilesTest {
    private static final String ROWS = "<row><c t='str'><v>Name</v></c></row><row><c t='str'><v>Mill</v></c></row>";
    private static final String MEGABYTE = " ".repeat(1 << 20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, sheet.kind.picture",
        "FFD8FFE000104A46494600, sheet.kind.picture",
        "474946383961, sheet.kind.picture",
        "524946461A000000574542505650, sheet.kind.picture",
        "424D46000000000000003600, sheet.kind.picture",
        "49492A0008000000, sheet.kind.picture",
        "4D4D002A00000008, sheet.kind.picture",
        "255044462D312E370A, sheet.kind.pdf",
        "D0CF11E0A1B11AE1000000000000, sheet.kind.office",
        "504B0506000000000000000000000000000000000000, sheet.kind.zip"
    })
    void firstBytesTellWhatItIs(String bytes, String key) {
        for (String name : new String[] {"a.csv", "a.xlsx", "a.png"}) {
            Refused.with(key, () -> SheetFile.recognise(file(HexFormat.of().parseHex(bytes)), name));
        }
    }

    @Test
    void textThatBeginsLikeAPictureIsText() {
        assertThat(Refused.read(file("BMW,Town\nMill,York\n".getBytes(StandardCharsets.UTF_8)), "a.csv"))
                .hasSize(1);
    }

    @Test
    void anotherArchiveIsNoWorkbook() {
        refused("sheet.kind.zip", Xlsx.of(ROWS).without("xl/workbook.xml").with("content.xml", "<office/>"));
    }

    @Test
    void macrosAreRefusedHoweverTheyAreCalled() {
        refused("sheet.workbook.macros", Xlsx.of(ROWS).with("xl/vbaProject.bin", "x"));
        refused("sheet.workbook.macros", Xlsx.of(ROWS).with("xl/VBAproject.BIN", "x"));
        refused("sheet.workbook.macros", Xlsx.of(ROWS).with("xl/macrosheets/sheet1.xml", "x"));
        refused(
                "sheet.workbook.macros",
                Xlsx.of(ROWS)
                        .with(
                                "[Content_Types].xml",
                                """
                <Types><Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"""));
        Path plain = Xlsx.of(ROWS).write(folder.resolve("plain"));
        Refused.with("sheet.workbook.macros", () -> SheetFile.recognise(plain, "a.XLSM"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "xl/media/image1.png"
            })
    void aBombIsRefusedWhileItIsUnpacked(String part) throws IOException {
        Path bomb = folder.resolve("bomb");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Xlsx.of(ROWS).without(part).writeTo(zip);
            zip.putNextEntry(new ZipEntry(part));
            byte[] blanks = MEGABYTE.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }
        assertThat(bomb).isReadable().satisfies(file -> assertThat(Files.size(file))
                .isLessThan(500_000));

        Refused.with("sheet.workbook.bomb", () -> SheetFile.recognise(bomb, "a.xlsx"));
    }

    @Test
    void aBombIsRefusedWhenItsSizesLie() throws IOException {
        byte[] rows = ("<worksheet><sheetData>" + ROWS + MEGABYTE.repeat(40) + "</sheetData></worksheet>").getBytes();
        byte[] file = Files.readAllBytes(
                Xlsx.of(ROWS).with("xl/worksheets/sheet1.xml", rows).write(folder.resolve("b")));
        // the size in the list of entries, and in the record behind the data
        byte[] told = little(rows.length);
        for (int i = 0; i + 4 < file.length; i++) {
            if (Arrays.equals(file, i, i + 4, told, 0, 4)) {
                System.arraycopy(little(100), 0, file, i, 4);
            }
        }
        Path bomb = file(file);

        Refused.with("sheet.workbook.bomb", () -> SheetFile.recognise(bomb, "a.xlsx"));
        Refused.with(
                "sheet.workbook.bomb",
                () -> Refused.read(SheetFile.known(bomb), new Dialect(null, null, "List", true)));
    }

    @Test
    void tooManyEntriesAreRefused() {
        Xlsx book = Xlsx.of(ROWS);
        for (int i = 0; i < 10_001; i++) {
            book.with("xl/media/" + i, "");
        }
        refused("sheet.workbook.bomb", book);
    }

    @Test
    void anEndlessTagIsRefused() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        random.ints(2 << 20, 'a', 'z').forEach(c -> noise.append((char) c));

        refused("sheet.workbook.bomb", Xlsx.of("<row x='" + noise + "'/>" + ROWS));
        refused("sheet.workbook.bomb", Xlsx.of("<row><c t='str'><v>" + noise + "</v></c></row>" + ROWS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet>",
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE worksheet SYSTEM 'http://localhost:9/x.dtd'>",
                "<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'><!ENTITY x '&a;&a;&a;&a;&a;&a;'>]>"
            })
    void documentTypesAndEntitiesAreNotFollowed(String declaration) {
        Xlsx book = Xlsx.of(ROWS.replace("Mill", declaration.contains("ENTITY x") ? "&x;" : "Mill"));
        String sheet = "xl/worksheets/sheet1.xml";

        refused("sheet.workbook.damaged", book.with(sheet, declaration + book.part(sheet)));
    }

    @Test
    void anEntityThatNothingDeclaresIsDamage() {
        refused("sheet.workbook.damaged", Xlsx.of(ROWS.replace("Mill", "&x;")));
    }

    @Test
    void whatEveryDocumentMayHoldIsRead() {
        String signs = "&amp;&lt;&#x1F600;<![CDATA[<&>]]>";
        Xlsx book = Xlsx.of(ROWS + ("<row><c t='str'><v>" + signs + "</v></c></row>").repeat(150_000));

        assertThat(Refused.read(book.write(folder.resolve("book")), "a.xlsx")
                        .getLast()
                        .cell(0))
                .isEqualTo("&<\uD83D\uDE00<&>");
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        refused("sheet.workbook.damaged", Xlsx.of(ROWS + "<row>"));
        refused("sheet.workbook.damaged", Xlsx.of("<row r='x'><c/></row>" + ROWS));
        refused("sheet.workbook.damaged", Xlsx.of("<row><c r='12'><v>1</v></c></row>" + ROWS));
        refused("sheet.workbook.damaged", Xlsx.of("<row><c t='s'><v>2000000000</v></c></row>" + ROWS));
        refused("sheet.workbook.damaged", Xlsx.of("<row><c t='s'><v>-1</v></c></row>" + ROWS));
        refused("sheet.workbook.damaged", Xlsx.of(ROWS).without("xl/worksheets/sheet1.xml"));
        refused("sheet.workbook.damaged", Xlsx.of(ROWS).without("xl/_rels/workbook.xml.rels"));
        refused("sheet.workbook.damaged", Xlsx.of(ROWS).without("[Content_Types].xml"));
        refused("sheet.workbook.damaged", Xlsx.of(ROWS).worksheets(""));
        refused("sheet.workbook.damaged", Xlsx.of(ROWS).with("xl/workbook.xml", ""));
        refused("sheet.workbook.damaged", Xlsx.of(ROWS).with("xl/workbook.xml", new byte[] {'<', (byte) 0xC3, '('}));
    }

    @Test
    void aWorkbookCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Xlsx.of(ROWS).write(folder.resolve("whole")));

        for (int length = 4; length < whole.length; length += 7) {
            Path cut = file(Arrays.copyOf(whole, length));
            Refused.with("sheet.workbook.damaged", () -> SheetFile.recognise(cut, "a.xlsx"));
        }
    }

    /** Whatever bytes change, it is a sheet or a refusal. */
    @Test
    void aWorkbookWithChangedBytesIsNeverAnError() throws IOException {
        byte[] whole =
                Files.readAllBytes(Xlsx.of(ROWS).texts("<si><t>one</t></si>").write(folder.resolve("whole")));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] changed = whole.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                changed[random.nextInt(4, changed.length)] = (byte) random.nextInt();
            }
            try {
                Refused.read(file(changed), "a.xlsx");
            } catch (Refusal e) {
                assertThat(e.key()).startsWith("sheet.");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private void refused(String key, Xlsx book) {
        Path file = book.write(folder.resolve("book"));
        Refused.with(key, () -> Refused.read(file, "a.xlsx"));
    }

    private static byte[] little(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("sheet"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
