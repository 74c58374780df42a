package org.kith.area;

/**
 * A point of the earth's surface.
 *
 * @param latitude degrees north (WGS 84), −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Position(double latitude, double longitude) {
    private static final double EARTH_KILOMETRES = 6371.0088;

    /** Great Britain with its islands. */
    private static final double SOUTH = 49.8;

    private static final double NORTH = 60.9;
    private static final double WEST = -8.7;
    private static final double EAST = 1.8;

    /** @throws IllegalArgumentException when there is no such point */
    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No point has latitude " + latitude + " and longitude " + longitude);
        }
    }

    /** Whether it can be somewhere in Great Britain. */
    public boolean inGreatBritain() {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    /** Along the great circle. */
    public double kilometresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
