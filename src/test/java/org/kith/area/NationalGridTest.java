package org.kith.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalGridTest {
    private static double degrees(int degrees, int minutes, double seconds) {
        return degrees + minutes / 60.0 + seconds / 3600;
    }

    /** Ordnance Survey's worked example (Caister water tower), before the transformation. */
    @Test
    void theProjectionIsThatOfTheGuide() {
        double[] airy = NationalGrid.airy(651_409.903, 313_177.270);

        assertThat(Math.toDegrees(airy[0])).isCloseTo(degrees(52, 39, 27.2531), within(1e-7));
        assertThat(Math.toDegrees(airy[1])).isCloseTo(degrees(1, 43, 4.5177), within(1e-7));
    }

    /** The same tower as satellites see it, and the ends of Great Britain as maps have them. */
    @ParameterizedTest
    @CsvSource({
        "651409.903, 313177.270, 52.657979, 1.716052, 0.006", // Caister water tower
        "134200, 25000, 50.066, -5.715, 0.4", // Land's End
        "533600, 180400, 51.5070, -0.0752, 0.6", // near the Tower of London
        "400000, 100000, 50.7998, -2.0013, 0.2" // on the central meridian, which lies elsewhere on WGS 84
    })
    void toDegrees(double easting, double northing, double latitude, double longitude, double kilometres) {
        assertThat(NationalGrid.position(easting, northing).kilometresTo(new Position(latitude, longitude)))
                .isLessThan(kilometres);
    }
}
