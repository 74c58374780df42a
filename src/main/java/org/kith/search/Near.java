package org.kith.search;

/**
 * A point that a search is about.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param metres how far away things may be, &gt; 0; infinite for any distance, which also lets in things without a position
 * @param orDimension with {@code orValue} a facet whose things are let in wherever they are; null for none
 */
public record Near(double latitude, double longitude, double metres, String orDimension, String orValue) {
    /** @throws IllegalArgumentException for a radius that is none, or half a facet */
    public Near {
        if (!(metres > 0) || (orDimension == null) != (orValue == null)) {
            throw new IllegalArgumentException("Nothing is within " + metres + " m, or in half a facet");
        }
    }

    boolean anyDistance() {
        return Double.isInfinite(metres);
    }
}
