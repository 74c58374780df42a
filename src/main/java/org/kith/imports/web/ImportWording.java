package org.kith.imports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.account.AccountNames;
import org.kith.imports.FieldChange;
import org.kith.imports.ImportField;
import org.kith.imports.ImportKinds;
import org.kith.imports.ImportPreview;
import org.kith.imports.RowProblem;
import org.kith.refusal.Phrase;
import org.kith.sheet.SheetFile;
import org.kith.web.Texts;

/** How the pages of imports word problems, values, times and people. */
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
    ImportKinds kinds;

    @Inject
    AccountNames names;

    @Inject
    Clock clock;

    /** What is wrong with a row, and what becomes of it. */
    public String sentence(RowProblem problem) {
        return texts.get(problem.key(), problem.arguments());
    }

    /** What people call a field; "the whole row" for none. */
    public String field(ImportField field) {
        return field == null ? texts.get("imports.wholeRow") : phrase(field.label());
    }

    /** A label with the name of the column in it. */
    public String labelled(String key, ColumnLine line) {
        String header = line.getColumn().header();
        return texts.get(key, header.isEmpty() ? line.getLetters() : header);
    }

    public String phrase(Phrase phrase) {
        return texts.get(phrase.key());
    }

    /** Name of a kind of list. */
    public String kind(String name) {
        return phrase(kinds.label(name));
    }

    /** A text or a phrase; a word for nothing when it is null. */
    public String value(Object value) {
        if (value == null) {
            return texts.get("imports.nothing");
        }
        String shown = value instanceof Phrase phrase ? phrase(phrase) : value.toString();
        return shown.length() <= VALUE_MAX ? shown : shown.substring(0, VALUE_MAX - 1) + "…";
    }

    /** "Name: Old Mill becomes Old Mill Trust". */
    public String change(FieldChange change) {
        return texts.get("imports.change", change.field().label(), value(change.before()), value(change.after()));
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
        return String.join(" · ", words);
    }

    /** "1,200 of 100,000 rows read". */
    public String progress(ImportPreview.Progress progress) {
        return texts.get(
                switch (progress.phase()) {
                    case READING -> "imports.progress.reading";
                    case MATCHING -> "imports.progress.matching";
                },
                progress.done(),
                progress.rows());
    }

    /** "Tuesday 14 April 2026, 09:05". */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
    }

    /** Who it was, in words. */
    public String person(Long accountId) {
        return accountId == null ? "" : names.of(accountId).orElseGet(() -> texts.get("imports.somebody"));
    }

    /** Largest file in megabytes. */
    public long getMegabytes() {
        return SheetFile.MAX_BYTES >> 20;
    }
}
