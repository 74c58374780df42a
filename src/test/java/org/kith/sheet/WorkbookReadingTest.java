package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTest {
    private static final String NAMES =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>Name</t></is></c><c r='B1' t='str'><v>Town</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void textsAreReadWhereverTheyAreKept() {
        Xlsx book = Xlsx.of(NAMES
                        + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='C3' t='inlineStr'><is><r><t>in</t></r>"
                        + "<r><rPr><b/></rPr><t xml:space='preserve'> line</t></r></is></c></row>"
                        + "<row r='4'><c r='A4' t='s'><v>0</v></c><c r='B4' t='str'><f>A4</f><v>made</v></c></row>")
                .texts("<si><t>one</t></si>"
                        + "<si><r><t>t</t></r>\n <r><t>wo</t></r><rPh sb='0' eb='1'><t>tsu</t></rPh></si>");

        List<SheetRow> rows = read(book);

        assertThat(rows).extracting(SheetRow::line).containsExactly(3L, 4L);
        assertThat(rows.getFirst().cells()).containsExactly("two", "", "in line");
        assertThat(rows.getFirst().formulas()).isEmpty();
        assertThat(rows.getLast().cells()).containsExactly("one", "made");
        assertThat(rows.getLast().formulas()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "7.5E4, 75000",
        "75000, 75000",
        "75000.0, 75000",
        "1E-3, 0.001",
        "0.30000000000000004, 0.3",
        "1234567890123456, 1234567890123456",
        "-0.5, -0.5",
        "0, 0",
        "0.0, 0",
        "1.5E+15, 1500000000000000",
        "1E999999999, 1E999999999",
        "1.2.3, 1.2.3"
    })
    void numbersAreWrittenOut(String stored, String expected) {
        assertThat(cell("<c r='A2'><v>" + stored + "</v></c>")).isEqualTo(expected);
        assertThat(cell("<c r='A2' s='4' t='n'><v>" + stored + "</v></c>")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "43555, 2019-03-31",
        "43555.5, 2019-03-31T12:00",
        "43555.000011574074, 2019-03-31T00:00:01",
        "43554.99999999, 2019-03-31",
        "0.75, 18:00",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "2958465, 9999-12-31",
        "2958466, 2958466",
        "-1, -1"
    })
    void daysAreWrittenAsIso(String stored, String expected) {
        assertThat(cell("<c r='A2' s='1'><v>" + stored + "</v></c>")).isEqualTo(expected);
        assertThat(cell("<c r='A2' s='2'><f>TODAY()</f><v>" + stored + "</v></c>"))
                .isEqualTo(expected);
    }

    @Test
    void daysMayBeCountedFrom1904() {
        Xlsx book = Xlsx.of(NAMES + "<row r='2'><c r='A2' s='1'><v>42093</v></c></row>");
        book.with(
                "xl/workbook.xml", book.part("xl/workbook.xml").replace("<workbookPr/>", "<workbookPr date1904='1'/>"));

        assertThat(read(book).getFirst().cell(0)).isEqualTo("2019-03-31");
    }

    @ParameterizedTest
    @CsvSource({
        "b,1,TRUE",
        "b,0,FALSE",
        "e,#N/A,#N/A",
        "d,2019-03-31T00:00:00,2019-03-31",
        "str,_x000D_a_x005F_b_x0000_,'\ra_b_x0000_'"
    })
    void otherValuesAreTheirText(String type, String stored, String expected) {
        assertThat(cell("<c r='A2' t='" + type + "'><v>" + stored + "</v></c>")).isEqualTo(expected);
    }

    @Test
    void hoursGoneByAreANumber() {
        assertThat(cell("<c r='A2' s='3'><v>1.5</v></c>")).isEqualTo("1.5");
    }

    @Test
    void formulasAreNamedWhetherStoredOrTyped() {
        SheetRow row = read(Xlsx.of(
                        NAMES + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c>"
                                + "<c r='B2' t='inlineStr'><is><t>=1+1</t></is></c><c r='C2'><f>1+1</f></c><c r='D2'><v>2</v></c></row>"))
                .getFirst();

        assertThat(row.cells()).containsExactly("2", "=1+1", "", "2");
        assertThat(row.formulas()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void cellsAndRowsWithoutAReferenceFollowOneAnother() {
        List<SheetRow> rows =
                read(Xlsx.of("<row><c t='str'><v>Name</v></c></row><row/><row><c/><c t='str'><v>Mill</v></c></row>"));

        assertThat(rows).extracting(SheetRow::line).containsExactly(3L);
        assertThat(rows.getFirst().cells()).containsExactly("", "Mill");
    }

    @Test
    void onlyWorksheetsThatCanBeSeenAreNamedInTheirOrder() {
        Xlsx book = Xlsx.of(NAMES + row("Mill"))
                .worksheets("<sheet name='Zoo' r:id='r2'/><sheet name='Secret' state='hidden' r:id='r1'/>"
                        + "<sheet name='Chart' r:id='r5'/><sheet name='A &amp; B' r:id='r1'/>")
                .worksheet("sheet2", NAMES + row("Forge"));
        SheetFile sheet = SheetFile.recognise(book.write(folder.resolve("book")), "a.xlsx");

        assertThat(sheet.worksheets()).containsExactly("Zoo", "A & B");
        assertThat(SheetFile.known(folder.resolve("book")).worksheets()).containsExactly("Zoo", "A & B");
        assertThat(sheet.dialect()).isEqualTo(new Dialect(null, null, "Zoo", true));
        assertThat(Refused.read(sheet, new Dialect(null, null, "A & B", true))
                        .getFirst()
                        .cell(0))
                .isEqualTo("Mill");
        Refused.with("sheet.workbook.noWorksheet", "Secret", () -> sheet.open(new Dialect(null, null, "Secret", true)));
    }

    @Test
    void aCoverIsPassedOver() {
        Xlsx book = Xlsx.of(NAMES)
                .worksheets("<sheet name='Cover' r:id='r1'/><sheet name='List' r:id='r2'/>")
                .worksheet("sheet2", NAMES + row("Forge"));

        assertThat(SheetFile.recognise(book.write(folder.resolve("book")), "a.xlsx")
                        .dialect()
                        .worksheet())
                .isEqualTo("List");
    }

    @Test
    void theLimitsHoldByTheRow() {
        Refused.with("sheet.empty", () -> read(Xlsx.of("")));
        Refused.with("sheet.noRows", () -> read(Xlsx.of(NAMES)));
        Refused.with(
                "sheet.tooManyColumns", 7L, () -> read(Xlsx.of(NAMES + "<row r='7'><c r='KO7'><v>1</v></c></row>")));
        Refused.with(
                "sheet.tooManyColumns",
                7L,
                () -> read(Xlsx.of(NAMES + "<row r='7'><c r='ZZZZZZZZ7'><v>1</v></c></row>")));
        Refused.with("sheet.cellTooLong", 2L, () -> read(Xlsx.of(NAMES + row("x".repeat(SheetReader.MAX_CELL + 1)))));
        Refused.with(
                "sheet.tooManyRows",
                200_002L,
                () -> read(Xlsx.of(NAMES + row("x").repeat(200_001).replace(" r='2'", ""))));
    }

    @Test
    void emptyCellsBeyondTheLastColumnDoNoHarm() {
        List<SheetRow> rows = read(Xlsx.of(NAMES + "<row r='2'><c r='A2'><v>1</v></c><c r='XFD2' s='1'/></row>"));

        assertThat(rows.getFirst().cells()).containsExactly("1");
    }

    @Test
    void theShareBehindGrowsToAll() {
        Xlsx book = Xlsx.of(NAMES + row("Mill").replace(" r='2'", "").repeat(50_000));
        SheetFile sheet = SheetFile.recognise(book.write(folder.resolve("book")), "a.xlsx");
        try (SheetReader reader = sheet.open(sheet.dialect())) {
            assertThat(reader.share()).isLessThan(0.1);
            for (int i = 0; i < 25_000; i++) {
                reader.next();
            }
            assertThat(reader.share()).isBetween(0.4, 0.6);
            while (reader.next().isPresent()) {
                assertThat(reader.share()).isBetween(0.4, 1.0);
            }
            assertThat(reader.share()).isGreaterThan(0.99);
        }
    }

    private String cell(String xml) {
        return read(Xlsx.of(NAMES + "<row r='2'>" + xml + "</row>")).getFirst().cell(0);
    }

    private List<SheetRow> read(Xlsx book) {
        return Refused.read(book.write(folder.resolve("book")), "list.xlsx");
    }

    private static String row(String text) {
        return "<row r='2'><c t='str'><v>" + text + "</v></c></row>";
    }
}
