package org.kith.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {
    private static final Outcode HERE = new Outcode("B14");

    /** Known distances along the great circle, from the coordinates of the cities' centres. */
    @ParameterizedTest
    @CsvSource({
        "52.4862, -1.8904, 51.5074, -0.1278, 162.7", // Birmingham, London
        "55.9533, -3.1883, 51.5074, -0.1278, 534.0", // Edinburgh, London
        "52.4862, -1.8904, 52.4068, -1.5197, 26.6", // Birmingham, Coventry
        "0, 0, 0, 1, 111.195", // one degree of the equator
        "50, -5, 50, -5, 0"
    })
    void alongTheGreatCircle(double north, double east, double northThere, double eastThere, double kilometres) {
        Position here = new Position(north, east);
        Position there = new Position(northThere, eastThere);

        assertThat(here.kilometresTo(there)).isCloseTo(kilometres, within(0.5));
        assertThat(there.kilometresTo(here)).isEqualTo(here.kilometresTo(there), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.49, 0",
        "0.51, 1",
        "1.4, 1",
        "1.6, 2",
        "3.2, 3",
        "19.6, 20",
        "20.4, 20",
        "22.4, 20",
        "22.6, 25",
        "97.4, 95",
        "99, 100",
        "104, 100",
        "106, 110",
        "412, 410"
    })
    void milesAreToldNoMoreExactlyThanTheyAreKnown(double miles, int told) {
        assertThat(new Distance(miles * Distance.KILOMETRES_IN_A_MILE, HERE, false).miles())
                .isEqualTo(told);
    }

    @Test
    void thereIsNoPointBeyondThePoles() {
        assertThatThrownBy(() -> new Position(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(0, -181)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
