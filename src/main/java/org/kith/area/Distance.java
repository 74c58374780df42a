package org.kith.area;

/**
 * How far it is from the middle of one postcode district to that of another, as the crow flies.
 *
 * @param kilometres ≥ 0
 * @param from the district it is measured from
 * @param within whether the other one is the same district
 */
public record Distance(double kilometres, Outcode from, boolean within) {
    public static final double KILOMETRES_IN_A_MILE = 1.609344;

    /** Beyond so many miles nobody minds one more, so they are told by fives. */
    private static final int BY_FIVES = 20;

    /** And beyond these by tens. */
    private static final int BY_TENS = 100;

    /** Miles as they are told; 0 for less than one. Positions are a district's middle, so more would not be true. */
    public int miles() {
        double miles = kilometres / KILOMETRES_IN_A_MILE;
        int step = miles > BY_TENS ? 10 : miles > BY_FIVES ? 5 : 1;
        return (int) Math.round(miles / step) * step;
    }
}
