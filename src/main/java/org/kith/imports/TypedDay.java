package org.kith.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as files write it: 2019-03-31, 31/03/2019, 31.3.2019, 31 March 2019 or 31-Mar-2019, with or without a time. */
final class TypedDay {
    private static final List<DateTimeFormatter> CLEAR = formats("uuuu-M-d", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu");
    private static final List<DateTimeFormatter> DAY_FIRST = formats("d/M/uuuu", "d.M.uuuu", "d-M-uuuu");
    private static final List<DateTimeFormatter> MONTH_FIRST = formats("M/d/uuuu", "M.d.uuuu", "M-d-uuuu");

    private static final Pattern TIME = Pattern.compile("[T ][0-9]{1,2}:[0-9]{2}.*$");

    private TypedDay() {}

    private static List<DateTimeFormatter> formats(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /** The day without a time of day behind it. */
    static String withoutTime(String typed) {
        return TIME.matcher(typed.strip()).replaceFirst("");
    }

    /** The day meant; empty when it is none, such as 30 February or a year of two digits. */
    static Optional<LocalDate> of(String typed, DayOrder order) {
        String day = withoutTime(typed);
        return Stream.concat(CLEAR.stream(), (order == DayOrder.MONTH_FIRST ? MONTH_FIRST : DAY_FIRST).stream())
                .flatMap(format -> parsed(day, format).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
        try {
            LocalDate parsed = LocalDate.parse(day, format);
            return parsed.getYear() >= 1000 && parsed.getYear() <= 9999 ? Optional.of(parsed) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
