package org.kith.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole United Kingdom postcode in its standard spelling: upper case, one space before the last three characters. The
 * shapes are those of the postcode address file (A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA); whether a
 * postcode is in use is not checked.
 *
 * @param value the standard spelling, at most 8 characters
 */
public record Postcode(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,2})([0-9][0-9A-HJKMNP-Y]?)([0-9][ABD-HJLNP-UW-Z]{2})");

    /** The postcode meant by {@code typed}, in any case and spacing; empty when it is none. */
    public static Optional<Postcode> of(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(typed.replaceAll("\\s", "").toUpperCase(Locale.UK));
        return shape.matches()
                ? Optional.of(new Postcode(shape.group(1) + shape.group(2) + " " + shape.group(3)))
                : Optional.empty();
    }

    /** Everything before the space, such as {@code B14}. */
    public String outcode() {
        return value.substring(0, value.indexOf(' '));
    }

    /** The letters it starts with, such as {@code B}. */
    public String area() {
        return outcode().replaceAll("[0-9].*", "");
    }
}
