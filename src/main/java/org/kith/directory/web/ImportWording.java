package org.kith.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kith.directory.FactChange;
import org.kith.directory.ImportField;
import org.kith.directory.ImportPreview;
import org.kith.directory.RowProblem;
import org.kith.directory.UploadedSheet;
import org.kith.vocabulary.Areas;
import org.kith.web.Texts;

/** How the pages of imports word problems, values, times and areas. */
@Named
@ApplicationScoped
public class ImportWording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    /** Characters shown of a long text. */
    private static final int VALUE_MAX = 160;

    /** Characters without a blank that fit into a narrow column. */
    private static final int UNBROKEN_MAX = 24;

    @Inject
    Texts texts;

    @Inject
    Areas areas;

    @Inject
    Clock clock;

    /** What is wrong with a row, and what becomes of it. */
    public String sentence(RowProblem problem) {
        return texts.get(problem.key(), problem.arguments());
    }

    /** A text or a constant of the application; a word for nothing when it is null. */
    public String value(Object value) {
        if (value == null) {
            return texts.get("directory.import.nothing");
        }
        String shown = value instanceof Enum<?> constant ? texts.of(constant) : value.toString();
        return shown.length() <= VALUE_MAX ? shown : shown.substring(0, VALUE_MAX - 1) + "…";
    }

    /** "Name: Old Mill becomes Old Mill Trust". */
    public String change(FactChange change) {
        return texts.get("directory.import.change", change.field(), value(change.before()), value(change.after()));
    }

    /** The text in pieces between which a line may break: a narrow column cannot hold a word of 200 letters. */
    public List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int unbroken = 0;
        for (int i = 0; i < text.length(); i++) {
            unbroken = Character.isWhitespace(text.charAt(i)) ? 0 : unbroken + 1;
            if (unbroken > UNBROKEN_MAX && !Character.isLowSurrogate(text.charAt(i))) {
                pieces.add(text.substring(start, i));
                start = i;
                unbroken = 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    public String listed(List<String> words) {
        return String.join(", ", words);
    }

    /** "Tuesday 14 April 2026, 09:05". */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    /** "B, Birmingham: 61". */
    public String area(ImportPreview.AreaCount count) {
        return texts.get(
                "directory.import.members.area", count.area(), areas.name(count.area()), count.organisations());
    }

    /** The columns that a file may have. */
    public Set<ImportField> getColumns() {
        return EnumSet.range(ImportField.NAME, ImportField.ORG_ID);
    }

    /** Largest file in megabytes. */
    public int getMegabytes() {
        return UploadedSheet.MAX_BYTES >> 20;
    }
}
