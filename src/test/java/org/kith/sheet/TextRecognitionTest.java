package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRecognitionTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void everyCharacterSetIsToldAndRead(Encoding encoding) throws IOException {
        String text =
                "Name,Town\r\nÉtoile – “new”,Llŷn\r\n".replace("ŷ", encoding == Encoding.WINDOWS_1252 ? "y" : "ŷ");
        String marked = encoding == Encoding.UTF_8_MARKED ? "\uFEFF" + text : text;
        Path file = file(marked.getBytes(encoding.charset()));

        SheetFile sheet = SheetFile.recognise(file, "list.csv");

        assertThat(sheet.dialect()).isEqualTo(new Dialect(encoding, Separator.COMMA, null, true));
        assertThat(sheet.worksheets()).isEmpty();
        assertThat(Refused.read(sheet, sheet.dialect()).getFirst().cells())
                .containsExactly("Étoile – “new”", encoding == Encoding.WINDOWS_1252 ? "Llyn" : "Llŷn");
    }

    @ParameterizedTest
    @CsvSource({"UTF_16LE", "UTF_16BE"})
    void theMarkOfUtf16IsNotPartOfTheFirstName(Encoding encoding) throws IOException {
        Path file = file("\uFEFFName,Town\nΑθήνα,Ω\n".getBytes(encoding.charset()));
        SheetFile sheet = SheetFile.recognise(file, "list.txt");

        assertThat(sheet.dialect().encoding()).isEqualTo(encoding);
        try (SheetReader reader = sheet.open(sheet.dialect())) {
            assertThat(reader.header()).containsExactly("Name", "Town");
        }
    }

    @Test
    void plainLettersAreUtf8() throws IOException {
        assertThat(recognise("Name\nMill\n").encoding()).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void theCharacterSetIsLookedForInTheWholeFile() throws IOException {
        byte[] late = ("Name,Town\n" + "Mill,Leeds\n".repeat(100_000) + "Étoile,York\n").getBytes(WINDOWS_1252);

        assertThat(SheetFile.recognise(file(late), "a.csv").dialect().encoding())
                .isEqualTo(Encoding.WINDOWS_1252);
    }

    @Test
    void twoCharacterSetsInOneFileAreRefusedByTheLine() throws IOException {
        byte[] mixed = join("Name\nÉtoile\n".getBytes(StandardCharsets.UTF_8), "Café\n".getBytes(WINDOWS_1252));

        Refused.with("sheet.mixed", 3L, () -> recognise(mixed));
    }

    @Test
    void aMarkOfUtf8BeforeAnotherCharacterSetIsRefusedByTheLine() throws IOException {
        byte[] mixed = join("\uFEFFName\r\n".getBytes(StandardCharsets.UTF_8), "Café\r\n".getBytes(WINDOWS_1252));

        Refused.with("sheet.mixed", 2L, () -> recognise(mixed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C080", "EDA080", "F4908080", "E08080", "F8888080", "C3"})
    void whatOnlyLooksLikeUtf8IsNot(String bytes) {
        byte[] mixed = join(
                "Étoile\nx".getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(bytes));

        Refused.with("sheet.mixed", 2L, () -> recognise(mixed));
    }

    @Test
    void bytesThatNoCharacterSetHasAreRefusedByTheLine() throws IOException {
        Refused.with(
                "sheet.otherCharacters", 2L, () -> recognise(new byte[] {'a', '\n', (byte) 0x81, (byte) 0xE9, '\n'}));
    }

    @Test
    void aCharacterZeroIsRefusedByTheLine() throws IOException {
        Refused.with("sheet.notText", 3L, () -> recognise("Name,Town\nMill,York\nOld\0Mill,York\n".getBytes()));
    }

    @Test
    void halfACharacterInUtf16IsRefusedByTheLine() throws IOException {
        byte[] cut = "\uFEFFName\nMill\n".getBytes(StandardCharsets.UTF_16LE);
        Refused.with("sheet.notText", 3L, () -> recognise(Arrays.copyOf(cut, cut.length + 1)));

        byte[] alone = "\uFEFFName\nM?ll\n".getBytes(StandardCharsets.UTF_16LE);
        alone[alone.length - 8] = 0x00;
        alone[alone.length - 7] = (byte) 0xD8;
        Refused.with("sheet.notText", 2L, () -> recognise(alone));
    }

    @Test
    void controlCharactersThroughoutAreNoText() throws IOException {
        Refused.with("sheet.notText", 2L, () -> recognise("Name\n\1\2\3\4 Mill\n".getBytes()));
    }

    @Test
    void aStrayControlCharacterIsReadAsItIs() throws IOException {
        Path file = file(("Name\nDear\7 Mill\n" + "x\n".repeat(100)).getBytes());

        assertThat(Refused.read(file, "a.csv").getFirst().cell(0)).isEqualTo("Dear\7 Mill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Town~Mill,Leeds | COMMA",
                "Name;Town~Mill;Leeds | SEMICOLON",
                "Name;Income~Mill;1,50~Forge;2,75 | SEMICOLON",
                "Name;Says~Mill;\"a, b, c~d, e\"~Forge;\"f, g, h\" | SEMICOLON",
                "Name,Says~Mill,\"a; b\"~Forge,\"c; d\" | COMMA",
                "Name^Town~Mill, Old; New^Leeds~Forge^York | TAB",
                "Name~Mill~Forge | COMMA",
                "sep=;~Name,x;Town,y~Mill,z;York,z | SEMICOLON",
            })
    void theSeparatorIsTheOneThatMakesRowsEven(String text, Separator expected) throws IOException {
        assertThat(recognise(text.replace('~', '\n').replace('^', '\t') + "\n").separator())
                .isEqualTo(expected);
    }

    @Test
    void theLineThatAnnouncesTheSeparatorIsCountedAndNotRead() throws IOException {
        Path file = file("\uFEFFsep=;\r\nName;Town\r\nMill;York\r\n".getBytes(StandardCharsets.UTF_8));
        SheetFile sheet = SheetFile.recognise(file, "a.csv");

        try (SheetReader reader = sheet.open(sheet.dialect())) {
            assertThat(reader.header()).containsExactly("Name", "Town");
            assertThat(reader.next().orElseThrow().line()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@mill.example",
                "LS1 4AP",
                "ls14ap",
                "31/03/2019",
                "2019-03-31",
                "31 March 2019",
                "31-Mar-19",
                "123",
                "£1,250.00",
                "0113 496 0000",
                "+44 113 496 0000"
            })
    void aRowWithAValueInItNamesNoColumns(String value) throws IOException {
        Path file = file(("Mill,\"" + value + "\"\nForge,x\n").getBytes(StandardCharsets.UTF_8));
        SheetFile sheet = SheetFile.recognise(file, "a.csv");

        assertThat(sheet.dialect().header()).isFalse();
        try (SheetReader reader = sheet.open(sheet.dialect())) {
            assertThat(reader.header()).containsExactly("", "");
            assertThat(reader.next().orElseThrow().cells()).containsExactly("Mill", value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Postcode",
                "E-mail @ work",
                "Address line 1",
                "Line 12",
                "Income 2019",
                "Q1",
                "24",
                "May we call?"
            })
    void aRowOfNamesIsAHeader(String name) throws IOException {
        assertThat(recognise("\n ,\nName,\"" + name + "\"\nMill,x\n").header()).isTrue();
    }

    @Test
    void aRowWithALongCellIsNoHeader() throws IOException {
        assertThat(recognise("Name," + "x".repeat(81) + "\nMill,x\n").header()).isFalse();
        assertThat(recognise("Name," + "x".repeat(80) + "\nMill,x\n").header()).isTrue();
    }

    @Test
    void aPersonsCorrectionIsFollowedOrRefusedByTheLine() throws IOException {
        Path file = file("Name;Town\nCafé;York\n".getBytes(WINDOWS_1252));
        SheetFile sheet = SheetFile.known(file);

        assertThat(Refused.read(sheet, new Dialect(Encoding.WINDOWS_1252, Separator.COMMA, null, false)))
                .extracting(row -> row.cell(0))
                .containsExactly("Name;Town", "Café;York");
        Refused.with(
                "sheet.otherCharacters",
                2L,
                () -> Refused.read(sheet, new Dialect(Encoding.UTF_8, Separator.SEMICOLON, null, true)));
        Refused.with(
                "sheet.otherCharacters",
                1L,
                () -> Refused.read(
                        SheetFile.known(file("Name\nMill\n".getBytes(StandardCharsets.UTF_16LE))),
                        new Dialect(Encoding.WINDOWS_1252, Separator.SEMICOLON, null, true)));
    }

    private Dialect recognise(String text) throws IOException {
        return SheetFile.recognise(file(text.getBytes(StandardCharsets.UTF_8)), "a.csv")
                .dialect();
    }

    private void recognise(byte[] bytes) {
        SheetFile.recognise(file(bytes), "a.csv");
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("sheet"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
