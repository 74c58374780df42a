package org.kith.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of Companies House: eight characters, either eight digits or a prefix of two letters (SC in Scotland, NI in
 * Northern Ireland, CE for charitable incorporated organisations …) and mostly digits. Spreadsheets take its zeros away;
 * the charity registers of Scotland and Northern Ireland leave the prefix out.
 *
 * @param value the eight characters
 * @param restored whether zeros or a prefix had to be put back
 */
record CompanyNumber(String value, boolean restored) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");
    private static final Pattern FILLER = Pattern.compile("([0-9])\\1{0,6}|0{8}");
    private static final Pattern PREFIXED = Pattern.compile("([A-Z]{2})([0-9]{1,6})");
    private static final Pattern OTHER = Pattern.compile("[A-Z]{2}[0-9]{5}[A-Z]|[A-Z]{2}[0-9]{4}[A-Z]{2}|R[0-9]{7}");

    /**
     * The number meant by {@code typed}; empty when it is none, or only a filler such as 0 or 111111.
     *
     * @param registrationNumber of the same organisation, or null: one that starts with SC or NI gives a number of at most
     *     six digits its prefix
     */
    static Optional<CompanyNumber> of(String typed, String registrationNumber) {
        String compact = OrganisationRow.plainNumber(typed);
        if (FILLER.matcher(compact).matches()) {
            return Optional.empty();
        }
        if (DIGITS.matcher(compact).matches()) {
            String prefix = prefixOf(registrationNumber);
            boolean prefixMissing = !prefix.isEmpty() && compact.length() <= 6;
            return Optional.of(filled(compact, prefixMissing ? prefix : "", compact));
        }
        Matcher prefixed = PREFIXED.matcher(compact);
        if (prefixed.matches()) {
            return Optional.of(filled(compact, prefixed.group(1), prefixed.group(2)));
        }
        return OTHER.matcher(compact).matches() ? Optional.of(new CompanyNumber(compact, false)) : Optional.empty();
    }

    private static String prefixOf(String registrationNumber) {
        return registrationNumber != null && registrationNumber.matches("(SC|NI)[0-9]+")
                ? registrationNumber.substring(0, 2)
                : "";
    }

    private static CompanyNumber filled(String compact, String prefix, String digits) {
        String value = prefix + "0".repeat(8 - prefix.length() - digits.length()) + digits;
        return new CompanyNumber(value, !value.equals(compact));
    }
}
