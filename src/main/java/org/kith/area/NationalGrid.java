package org.kith.area;

/**
 * From the British National Grid to degrees: the inverse transverse Mercator projection on Airy's ellipsoid and the Helmert
 * transformation to WGS 84, as Ordnance Survey's "Guide to coordinate systems in Great Britain" gives them. Right to
 * about five metres.
 */
final class NationalGrid {
    private static final double AIRY_A = 6_377_563.396;
    private static final double AIRY_B = 6_356_256.909;
    private static final double AIRY_E2 = 1 - square(AIRY_B / AIRY_A);
    private static final double N = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);

    /** Scale on the central meridian, and where the grid begins. */
    private static final double F0 = 0.999_601_271_7;

    private static final double LATITUDE_0 = Math.toRadians(49);
    private static final double LONGITUDE_0 = Math.toRadians(-2);
    private static final double EASTING_0 = 400_000;
    private static final double NORTHING_0 = -100_000;

    private static final double WGS84_A = 6_378_137;
    private static final double WGS84_B = 6_356_752.314_1;
    private static final double WGS84_E2 = 1 - square(WGS84_B / WGS84_A);

    /** From OSGB 36 to WGS 84: metres, a scale, and seconds of arc. */
    private static final double[] SHIFT = {446.448, -125.157, 542.060};

    private static final double SCALE = -20.4894e-6;
    private static final double[] TURN = {seconds(0.1502), seconds(0.2470), seconds(0.8421)};

    /** Of a degree this is a tenth of a millimetre. */
    private static final double CLOSE = 1e-12;

    private NationalGrid() {}

    /**
     * The point with those coordinates.
     *
     * @param easting metres, 0 to 700,000 in Great Britain
     * @param northing metres, 0 to 1,300,000
     */
    static Position position(double easting, double northing) {
        double[] airy = airy(easting, northing);
        return degrees(moved(cartesian(airy[0], airy[1])));
    }

    /** Latitude and longitude on Airy's ellipsoid, in radians. */
    static double[] airy(double easting, double northing) {
        double north = northing - NORTHING_0;
        double latitude = north / (AIRY_A * F0) + LATITUDE_0;
        for (double left = north - arc(latitude); Math.abs(left) >= 1e-5; left = north - arc(latitude)) {
            latitude += left / (AIRY_A * F0);
        }
        double sin2 = square(Math.sin(latitude));
        double nu = AIRY_A * F0 / Math.sqrt(1 - AIRY_E2 * sin2);
        double rho = AIRY_A * F0 * (1 - AIRY_E2) * Math.pow(1 - AIRY_E2 * sin2, -1.5);
        double eta2 = nu / rho - 1;
        double tan = Math.tan(latitude);
        double tan2 = square(tan);
        double tan4 = square(tan2);
        double sec = 1 / Math.cos(latitude);
        double vii = tan / (2 * rho * nu);
        double viii = tan / (24 * rho * Math.pow(nu, 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2);
        double ix = tan / (720 * rho * Math.pow(nu, 5)) * (61 + 90 * tan2 + 45 * tan4);
        double x = sec / nu;
        double xi = sec / (6 * Math.pow(nu, 3)) * (nu / rho + 2 * tan2);
        double xii = sec / (120 * Math.pow(nu, 5)) * (5 + 28 * tan2 + 24 * tan4);
        double xiia = sec / (5040 * Math.pow(nu, 7)) * (61 + 662 * tan2 + 1320 * tan4 + 720 * tan4 * tan2);
        double east = easting - EASTING_0;
        double east2 = square(east);
        return new double[] {
            latitude - east2 * (vii - east2 * (viii - east2 * ix)),
            LONGITUDE_0 + east * (x - east2 * (xi - east2 * (xii - east2 * xiia)))
        };
    }

    /** Along the meridian from where the grid begins, in metres of the projection. */
    private static double arc(double latitude) {
        double difference = latitude - LATITUDE_0;
        double sum = latitude + LATITUDE_0;
        double n2 = square(N);
        double n3 = n2 * N;
        return AIRY_B
                * F0
                * ((1 + N + 1.25 * n2 + 1.25 * n3) * difference
                        - (3 * N + 3 * n2 + 2.625 * n3) * Math.sin(difference) * Math.cos(sum)
                        + (1.875 * n2 + 1.875 * n3) * Math.sin(2 * difference) * Math.cos(2 * sum)
                        - 35.0 / 24 * n3 * Math.sin(3 * difference) * Math.cos(3 * sum));
    }

    private static double[] cartesian(double latitude, double longitude) {
        double nu = AIRY_A / Math.sqrt(1 - AIRY_E2 * square(Math.sin(latitude)));
        return new double[] {
            nu * Math.cos(latitude) * Math.cos(longitude),
            nu * Math.cos(latitude) * Math.sin(longitude),
            (1 - AIRY_E2) * nu * Math.sin(latitude)
        };
    }

    private static double[] moved(double[] p) {
        return new double[] {
            SHIFT[0] + (1 + SCALE) * p[0] - TURN[2] * p[1] + TURN[1] * p[2],
            SHIFT[1] + TURN[2] * p[0] + (1 + SCALE) * p[1] - TURN[0] * p[2],
            SHIFT[2] - TURN[1] * p[0] + TURN[0] * p[1] + (1 + SCALE) * p[2]
        };
    }

    private static Position degrees(double[] p) {
        double across = Math.hypot(p[0], p[1]);
        double latitude = Math.atan2(p[2], across * (1 - WGS84_E2));
        double before;
        do {
            before = latitude;
            double nu = WGS84_A / Math.sqrt(1 - WGS84_E2 * square(Math.sin(latitude)));
            latitude = Math.atan2(p[2] + WGS84_E2 * nu * Math.sin(latitude), across);
        } while (Math.abs(latitude - before) > CLOSE);
        return new Position(Math.toDegrees(latitude), Math.toDegrees(Math.atan2(p[1], p[0])));
    }

    private static double seconds(double seconds) {
        return Math.toRadians(seconds / 3600);
    }

    private static double square(double value) {
        return value * value;
    }
}
