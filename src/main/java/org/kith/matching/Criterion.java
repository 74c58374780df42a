package org.kith.matching;

import java.util.List;

/**
 * What one criterion gave.
 *
 * @param name {@code skills} or {@code words}
 * @param points 0 to {@code most}, rounded to whole points
 * @param most what the criterion can give here
 * @param reasons why so many and not more
 */
public record Criterion(String name, int points, int most, List<Reason> reasons) {
    public Criterion {
        reasons = List.copyOf(reasons);
    }

    /** 0 to 100, for a bar. */
    public int percent() {
        return most == 0 ? 0 : Math.round(100f * points / most);
    }
}
