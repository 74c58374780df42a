package org.kith.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kith.sheet.SheetRow;

/**
 * Where in a row of an open file the postcode and its position stand.
 *
 * @param first column of the latitude, or of the easting on the grid
 * @param second column of the longitude, or of the northing
 * @param ended column of the day on which the postcode ended; −1 for none
 * @param named whether the row that told so holds names alone
 */
record PositionColumns(int postcode, int first, int second, boolean grid, int ended, boolean named) {
    private static final Set<String> POSTCODE =
            Set.of("postcode", "pcds", "pcd", "pcd2", "pcd7", "pcd8", "outcode", "postcode district", "outward code");
    private static final Set<String> LATITUDE = Set.of("lat", "latitude");
    private static final Set<String> LONGITUDE = Set.of("long", "longitude", "lon", "lng");
    private static final Set<String> EASTING = Set.of("easting", "eastings", "oseast1m", "east1m");
    private static final Set<String> NORTHING = Set.of("northing", "northings", "osnrth1m", "north1m");
    private static final Set<String> ENDED = Set.of("doterm", "date of termination");

    /** Code-Point Open has no names: postcode, quality, easting, northing, codes. */
    private static final int CODE_POINT_EASTING = 2;

    /** Told by the first row; empty when it is of no such file. */
    static Optional<PositionColumns> of(SheetRow row) {
        List<String> names = row.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        int postcode = column(names, POSTCODE);
        int latitude = column(names, LATITUDE);
        int longitude = column(names, LONGITUDE);
        int easting = column(names, EASTING);
        int northing = column(names, NORTHING);
        int ended = column(names, ENDED);
        if (postcode >= 0 && latitude >= 0 && longitude >= 0) {
            return Optional.of(new PositionColumns(postcode, latitude, longitude, false, ended, true));
        }
        if (postcode >= 0 && easting >= 0 && northing >= 0) {
            return Optional.of(new PositionColumns(postcode, easting, northing, true, ended, true));
        }
        boolean codePoint = Outcode.of(row.cell(0)).isPresent()
                && number(row.cell(CODE_POINT_EASTING)) != null
                && number(row.cell(CODE_POINT_EASTING + 1)) != null;
        return codePoint
                ? Optional.of(new PositionColumns(0, CODE_POINT_EASTING, CODE_POINT_EASTING + 1, true, -1, false))
                : Optional.empty();
    }

    private static int column(List<String> names, Set<String> wanted) {
        for (int column = 0; column < names.size(); column++) {
            if (wanted.contains(names.get(column))) {
                return column;
            }
        }
        return -1;
    }

    Optional<Outcode> outcode(SheetRow row) {
        boolean gone = ended >= 0 && !row.cell(ended).isBlank();
        return gone ? Optional.empty() : Outcode.of(row.cell(postcode));
    }

    /** Empty when the row has none, or one that cannot be in Great Britain. */
    Optional<Position> position(SheetRow row) {
        Double one = number(row.cell(first));
        Double two = number(row.cell(second));
        if (one == null || two == null) {
            return Optional.empty();
        }
        if (grid) {
            // what has no position stands at the corner of the grid
            return one <= 0 || two <= 0 || one > 700_000 || two > 1_300_000
                    ? Optional.empty()
                    : Optional.of(NationalGrid.position(one, two)).filter(Position::inGreatBritain);
        }
        return Math.abs(one) > 90 || Math.abs(two) > 180
                ? Optional.empty()
                : Optional.of(new Position(one, two)).filter(Position::inGreatBritain);
    }

    private static Double number(String cell) {
        String text = cell.strip();
        try {
            return text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
