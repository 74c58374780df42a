package org.kith.directory;

import java.util.List;
import org.kith.area.Outcode;

/**
 * Where a search is about.
 *
 * @param outcode the postcode district it starts from
 * @param withinMiles how far away things may be, one of {@link #MILES}; null for any distance
 * @param remote whether volunteers who help remotely are wanted too, wherever they are
 */
public record Around(Outcode outcode, Integer withinMiles, boolean remote) {
    public static final List<Integer> MILES = List.of(2, 5, 10, 25, 50);

    /** @throws IllegalArgumentException for another distance */
    public Around {
        if (withinMiles != null && !MILES.contains(withinMiles)) {
            throw new IllegalArgumentException("Nobody can choose " + withinMiles + " miles");
        }
    }
}
