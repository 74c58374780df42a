package org.kith.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kith.refusal.Refusal;

/** What the first rows of a sheet say about its dialect. A person may know better. */
final class Guess {
    private static final int ROWS = 100;
    private static final int LONGEST_NAME = 80;

    /** Values, never names of columns: e-mail address, postcode, day in figures, day with its month, number. */
    private static final List<Pattern> VALUES = Stream.of(
                    "\\S+@\\S+\\.\\S+",
                    "(?i)[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2}",
                    "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?:[T ].*)?",
                    "(?i)[0-9]{1,2}(?:st|nd|rd|th)?[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ,]+[0-9]{2,4}",
                    "(?=(?:[^0-9]*[0-9]){3})[£$€]?[+-]?[£$€]?[0-9.,() ]+%?")
            .map(Pattern::compile)
            .toList();

    private Guess() {}

    /** The separator that gives the most rows of the same width; among equals the one that gives the widest. */
    static Separator separator(TextFile text) {
        return text.announced().orElseGet(() -> {
            Separator best = Separator.COMMA;
            Evenness evenness = new Evenness(0, 0);
            for (Separator separator : Separator.values()) {
                Evenness other = evenness(text, separator);
                if (other.beats(evenness)) {
                    best = separator;
                    evenness = other;
                }
            }
            return best;
        });
    }

    /** Whether the first row that has something in it names the columns; as if it did when there is none. */
    static boolean header(Rows rows) {
        return new FilledRows(rows, SheetReader.MAX_ROWS)
                .next().stream()
                        .flatMap(first -> first.cells().stream())
                        .map(String::strip)
                        .noneMatch(cell -> cell.length() > LONGEST_NAME
                                || VALUES.stream()
                                        .anyMatch(value -> value.matcher(cell).matches()));
    }

    private static Evenness evenness(TextFile text, Separator separator) {
        List<Integer> widths = new ArrayList<>();
        try (Rows rows = text.rows(separator)) {
            Optional<SheetRow> row = rows.next();
            while (row.isPresent() && widths.size() < ROWS) {
                if (!row.get().empty()) {
                    widths.add(row.get().cells().size());
                }
                row = rows.next();
            }
        } catch (Refusal e) {
            // Speaks against this separator; if it is the best all the same, reading will refuse by the line.
            widths.add(0);
        }
        return widths.stream()
                .filter(width -> width > 1)
                .map(width -> new Evenness(width, (double) Collections.frequency(widths, width) / widths.size()))
                .reduce(new Evenness(0, 0), (a, b) -> b.beats(a) ? b : a);
    }

    /** @param share of the rows that have this width */
    private record Evenness(int width, double share) {
        boolean beats(Evenness other) {
            return share > other.share || share == other.share && width > other.width;
        }
    }
}
