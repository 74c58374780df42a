package org.kith.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * Turns what a cell of a workbook stores into the text a person would type.
 *
 * @param from1904 whether days are counted from 1904 on
 */
record CellValues(SharedTexts texts, DateStyles dates, boolean from1904) {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,32}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");

    /** Spreadsheets store numbers in binary and show so many digits of them. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The day after 9999-12-31. */
    private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);

    private static final int SECONDS = 24 * 60 * 60;

    /**
     * The text of the cell.
     *
     * @param type as the cell names it, null for a number
     * @param style as the cell names it
     * @param stored its value
     * @throws IllegalArgumentException when it refers to a text that is not there
     */
    String text(String type, String style, String stored) {
        return switch (type == null ? "n" : type) {
            case "s" -> stored.isBlank() ? "" : texts.get(stored);
            case "str", "inlineStr" -> EscapedText.read(stored);
            case "b" -> isTrue(stored.strip()) ? "TRUE" : "FALSE";
            case "d" -> stored.strip().replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", "");
            case "e" -> stored;
            default -> number(style, stored.strip());
        };
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }

    private String number(String style, String stored) {
        if (!NUMBER.matcher(stored).matches()) {
            return stored;
        }
        BigDecimal number = new BigDecimal(stored);
        if (dates.isDate(style) && number.signum() >= 0 && number.compareTo(END_OF_DAYS) < 0) {
            return moment(number);
        }
        if (WHOLE.matcher(stored).matches()) {
            return number.toPlainString();
        }
        BigDecimal shown = number.round(DIGITS);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** A day; with its time unless it is midnight; a time alone when the number has no day. */
    private String moment(BigDecimal number) {
        long seconds = Math.round(number.doubleValue() * SECONDS);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        int day = (int) (seconds / SECONDS);
        if (day == 0 && !from1904) {
            return time.toString();
        }
        LocalDate date = day(day);
        return time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : LocalDateTime.of(date, time).toString();
    }

    /** Spreadsheets count a 29th of February 1900, which never was. */
    private LocalDate day(int number) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(number);
        }
        return LocalDate.of(1899, 12, 30).plusDays(number < 60 ? number + 1L : number);
    }
}
