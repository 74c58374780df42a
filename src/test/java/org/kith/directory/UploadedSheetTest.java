package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.refusal.Refusal;

class UploadedSheetTest {
    private static final String SHEET = "name\nOld Mill\n";

    @Test
    void theNameIsKeptWithoutFoldersAndLineBreaks() {
        assertThat(read("charities.csv", bytes(SHEET)).fileName()).isEqualTo("charities.csv");
        assertThat(read("C:\\lists\\Charities.CSV", bytes(SHEET)).fileName()).isEqualTo("Charities.CSV");
        assertThat(read("../../a\nb.csv", bytes(SHEET)).fileName()).isEqualTo("a b.csv");
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(read("a".repeat(300) + ".csv", bytes(SHEET)).fileName())
                .hasSize(200)
                .endsWith(".csv");
    }

    @Test
    void theTextIsKeptAsItCame() {
        assertThat(read("a.csv", bytes("\uFEFF" + SHEET)).text()).isEqualTo(SHEET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "%PDF-1.7"})
    void otherFormatsUnderTheNameOfACsvFileAreRefused(String start) {
        assertRefused("directory.import.refusal.notCsv", "a.csv", bytes(start + SHEET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a", "", "a.csv.exe"})
    void otherNamesAreRefused(String name) {
        assertRefused("directory.import.refusal.notCsv", name, bytes(SHEET));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertRefused("directory.import.refusal.tooLarge", "a.csv", new byte[UploadedSheet.MAX_BYTES + 1]);
    }

    @Test
    void whatTheSheetRefusesIsSaidAtTheFile() {
        assertRefused("sheet.notUtf8", "a.csv", "name\nÉtoile\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("directory.import.refusal.noRows", "a.csv", bytes("name\n"));
    }

    private static void assertRefused(String key, String name, byte[] content) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(name, content))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }

    private static UploadedSheet read(String name, byte[] content) {
        return UploadedSheet.read(name, content, LocalDate.of(2026, 4, 14));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
