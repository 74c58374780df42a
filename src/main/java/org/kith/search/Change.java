package org.kith.search;

/**
 * A thing that was changed, made or removed.
 *
 * @param id its key; 0 for every thing of the type
 */
record Change(String type, long id) {
    static final long ALL = 0;

    private static final int TYPE_LENGTH = 30;

    Change {
        if (type == null || type.isBlank() || type.length() > TYPE_LENGTH) {
            throw new IllegalArgumentException("A type has 1 to " + TYPE_LENGTH + " characters: " + type);
        }
        if (id < 0) {
            throw new IllegalArgumentException("No thing has the id " + id);
        }
    }
}
