package org.kith.privacy;

/**
 * Who may see a field, from the widest to the narrowest. A viewer stands on one of the first three levels ({@link
 * Viewer#level()}) and sees the values of that level and every wider one; {@link #PRIVATE} values are for their owner
 * alone.
 */
public enum Audience {
    PUBLIC,
    MEMBERS,
    COORDINATORS,
    PRIVATE;

    /** Whether someone standing on {@code level} sees a value marked with this audience. */
    public boolean includes(Audience level) {
        return this != PRIVATE && compareTo(level) <= 0;
    }

    /** The narrower of the two. */
    public Audience narrower(Audience other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
