package org.kith.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An amount in pounds as files write it: 30071.0, 75,000, £75,000.50. */
final class TypedPounds {
    /** Up to 999 thousand million pounds: more is a slip. */
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]+)?");

    private TypedPounds() {}

    /** Pence; empty when it is no amount, or a negative one. */
    static OptionalLong pence(String typed) {
        String amount = typed.startsWith("£") ? typed.substring(1).strip() : typed;
        if (!AMOUNT.matcher(amount).matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(amount.replace(",", ""))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
