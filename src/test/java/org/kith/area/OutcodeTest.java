package org.kith.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcodeTest {
    @ParameterizedTest
    @CsvSource({
        "B14, B14, B",
        "b14, B14, B",
        "' B 14 ', B14, B",
        "b14 7qh, B14, B",
        "B147QH, B14, B",
        "' B 14  7QH ', B14, B",
        "b1 4qh, B1, B",
        "B14QH, B1, B",
        "B1, B1, B",
        "w1a, W1A, W",
        "ec1a1bb, EC1A, EC",
        "dn55 1pt, DN55, DN",
        "'CV1\u00A02AB', CV1, CV"
    })
    void aDistrictOrAWholePostcodeInAnySpelling(String typed, String value, String area) {
        Outcode outcode = Outcode.of(typed).orElseThrow();

        assertThat(outcode.value()).isEqualTo(value);
        assertThat(outcode.area()).isEqualTo(area);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "B", "14", "Birmingham", "B14 7", "B14 7Q", "BB", "B14 7QHX", "B1447QH", "B14-7QH"})
    void anythingElseIsNone(String typed) {
        assertThat(Outcode.of(typed)).isEmpty();
    }

    @Test
    void spellingsOfOneAreEqual() {
        assertThat(Outcode.of("b14")).isEqualTo(Outcode.of("B14 7QH"));
    }
}
