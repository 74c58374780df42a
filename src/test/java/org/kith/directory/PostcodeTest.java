package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {
    @ParameterizedTest
    @CsvSource({
        "B1 1AA, B1 1AA, B1, B",
        "b14 7qh, B14 7QH, B14, B",
        "pa286lj, PA28 6LJ, PA28, PA",
        "  CV 1 2 A B , CV1 2AB, CV1, CV",
        "W1U 2QJ, W1U 2QJ, W1U, W",
        "ec1a1bb, EC1A 1BB, EC1A, EC",
        "M30 9LU, M30 9LU, M30, M"
    })
    void anySpellingBecomesTheStandardOne(String typed, String value, String outcode, String area) {
        Postcode postcode = Postcode.of(typed).orElseThrow();

        assertThat(postcode.value()).isEqualTo(value);
        assertThat(postcode.outcode()).isEqualTo(outcode);
        assertThat(postcode.area()).isEqualTo(area);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "M5V 3A7",
                "TR13 0W",
                "E1 7S",
                "BR5",
                "B14",
                "B147 7QH",
                "BBB1 1AA",
                "1B 1AA",
                "B1-1AA",
                "B1 1AC"
            })
    void whatIsNoWholePostcodeIsNone(String typed) {
        assertThat(Postcode.of(typed)).isEmpty();
    }

    @Test
    void spellingsOfOnePostcodeAreEqual() {
        assertThat(Postcode.of("b11aa")).isEqualTo(Postcode.of("B1 1AA"));
    }
}
