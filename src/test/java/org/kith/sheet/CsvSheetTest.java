package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.refusal.Refusal;

class CsvSheetTest {
    @Test
    void readsCellsWithCommasQuotesAndLineBreaks() {
        CsvSheet sheet = CsvSheet.parse("name,says\r\n\"Mill, Old\",\"She said \"\"yes\"\".\nTwice.\"\r\n");

        assertThat(sheet.header()).containsExactly("name", "says");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Mill, Old", "She said \"yes\".\nTwice.");
        assertThat(sheet.rows().getFirst().get("says")).startsWith("She said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void numbersRowsByTheLineTheyStartOn(String lineBreak) {
        String text = String.join(lineBreak, "", "name", "\"one", "and a half\"", "", " , ", "two", "");

        assertThat(CsvSheet.parse(text).rows()).extracting(CsvSheet.Row::line).containsExactly(3L, 7L);
    }

    @Test
    void aRowMayBeShorterOrLongerThanTheHeader() {
        List<CsvSheet.Row> rows = CsvSheet.parse("a,b\n1\n1,2,3\n").rows();

        assertThat(rows.get(0).cell(1)).isEmpty();
        assertThat(rows.get(1).cells()).containsExactly("1", "2", "3");
    }

    @Test
    void nothingIsASheetWithoutHeader() {
        assertThat(CsvSheet.parse("").header()).isEmpty();
        assertThat(CsvSheet.parse("\n\n").rows()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeader() {
        byte[] marked = "\uFEFFname\nÉtoile\n".getBytes(StandardCharsets.UTF_8);

        CsvSheet sheet = CsvSheet.parse(CsvSheet.text(marked));

        assertThat(sheet.header()).containsExactly("name");
        assertThat(sheet.rows().getFirst().cell(0)).isEqualTo("Étoile");
    }

    @Test
    void otherCharacterSetsAreRefusedWithTheLine() {
        byte[] latin = "name\nplain\nÉtoile\n".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused("sheet.notUtf8", 3L, () -> CsvSheet.text(latin));
    }

    @Test
    void aCutOffCharacterAtTheEndIsRefused() {
        assertRefused("sheet.notUtf8", 2L, () -> CsvSheet.text(new byte[] {'a', '\n', (byte) 0xC3}));
    }

    @Test
    void binaryFilesAreRefused() {
        assertRefused("sheet.notText", 2L, () -> CsvSheet.text(new byte[] {'a', '\n', 0, 'b'}));
    }

    @Test
    void openAndMisplacedQuotesAreRefusedWithTheLine() {
        assertRefused("sheet.quote", 4L, () -> CsvSheet.parse("a\n\"1\n2\"\n\"open\n5\n"));
        assertRefused("sheet.quote", 2L, () -> CsvSheet.parse("a\n\"1\"2\n"));
    }

    @Test
    void tooManyRowsAreRefused() {
        String full = "a\n" + "1\n".repeat(SheetReader.MAX_ROWS);

        assertThat(CsvSheet.parse(full).rows()).hasSize(SheetReader.MAX_ROWS);
        assertRefused("sheet.tooManyRows", SheetReader.MAX_ROWS, () -> CsvSheet.parse(full + "1\n"));
    }

    @Test
    void tooManyColumnsAreRefusedWithTheLine() {
        String wide = ",".repeat(SheetReader.MAX_COLUMNS);

        assertRefused("sheet.tooManyColumns", 2L, () -> CsvSheet.parse("a\n1" + wide + "\n"));
    }

    @Test
    void aHugeCellIsRefusedWithTheLine() {
        String huge = "x".repeat(SheetReader.MAX_CELL + 1);

        assertRefused("sheet.cellTooLong", 2L, () -> CsvSheet.parse("a\n" + huge + "\n"));
    }

    private static void assertRefused(String key, Object argument, Runnable reading) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(reading::run).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments()).contains(argument);
        });
    }
}
