package org.kith.area;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode district: the first half of a postcode, such as {@code B14}. Whether it is in use is not checked.
 *
 * @param value upper case, without blanks, at most 4 characters
 */
public record Outcode(String value) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]");

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,2}[0-9][0-9A-HJKMNP-Y]?)(?:[0-9][ABD-HJLNP-UW-Z]{2})?");

    /** The district meant by {@code typed}, itself or a whole postcode, in any case and spacing; empty when it is neither. */
    public static Optional<Outcode> of(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.UK));
        return shape.matches() ? Optional.of(new Outcode(shape.group(1))) : Optional.empty();
    }

    /** The letters it starts with, such as {@code B}. */
    public String area() {
        return value.replaceAll("[0-9].*", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
