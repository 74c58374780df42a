package org.kith.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list: right behind a thing, or right before it. It holds what that thing was ordered by and not how many
 * things stand before it, so that the place stays the same whatever is added, changed or taken away elsewhere, be it the
 * thing itself.
 *
 * @param sort the order of the list
 * @param backwards whether what stands before the thing is meant
 * @param key what the thing was ordered by, as {@link Ordering} writes it; empty for nothing
 * @param type type of the thing
 * @param id its key in the database
 * @param counted how many things the list had up to that one when it was shown, &ge; 0
 * @param ranking names what the list's scores were made of, see {@link RankMemory}; 0 for none
 */
public record Cursor(Sort sort, boolean backwards, String key, String type, long id, int counted, long ranking) {
    private static final int MOST_CHARACTERS = 3_000;
    private static final String BETWEEN = "\n";

    /** For an address: letters, digits, {@code -} and {@code _}. It does not say which way. */
    public String text() {
        String all = String.join(
                BETWEEN,
                sort.name(),
                type,
                Long.toString(id),
                Integer.toString(counted),
                Long.toHexString(ranking),
                key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a text tells; empty for a text that tells none. */
    public static Optional<Cursor> of(String text, boolean backwards) {
        if (text == null || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            String all = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = all.split(BETWEEN, -1);
            return parts.length == 6 ? Optional.of(read(parts, backwards)) : Optional.empty();
        } catch (IllegalArgumentException e) { // also numbers that are none and orders that there are not
            return Optional.empty();
        }
    }

    private static Cursor read(String[] parts, boolean backwards) {
        return new Cursor(
                Sort.valueOf(parts[0]),
                backwards,
                parts[5],
                parts[1],
                Long.parseLong(parts[2]),
                Math.max(0, Integer.parseInt(parts[3])),
                Long.parseUnsignedLong(parts[4], 16));
    }
}
