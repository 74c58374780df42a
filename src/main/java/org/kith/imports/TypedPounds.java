package org.kith.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An amount in pounds as files write it: 30071.0, 75,000, £75,000.50, £75k, 1.2m. */
final class TypedPounds {
    /** More pounds are a slip. */
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]+)?");

    private static final Map<String, Integer> ZEROS = Map.of("k", 3, "m", 6);

    private TypedPounds() {}

    /** Pence; empty when it is no amount, or a negative one. */
    static OptionalLong pence(String typed) {
        String amount = (typed.startsWith("£") ? typed.substring(1) : typed).strip();
        int zeros = ZEROS.getOrDefault(
                amount.substring(Math.max(0, amount.length() - 1)).toLowerCase(Locale.UK), 0);
        String figures =
                zeros == 0 ? amount : amount.substring(0, amount.length() - 1).strip();
        if (!AMOUNT.matcher(figures).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal pounds = new BigDecimal(figures.replace(",", "")).movePointRight(zeros);
        return pounds.compareTo(MOST) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(pounds.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
