package org.kith.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Guesses what columns are meant for: by the saved mapping's header, by a header that a field is known under, by a header
 * that begins or ends with one, by the cells. A field is given to one column.
 */
final class ColumnGuess {
    /** Shorter words are part of too many others. */
    private static final int LONG_ENOUGH = 4;

    private final List<? extends ImportField> fields;
    private final List<SheetColumn> columns;
    private final String[] guessed;
    private final boolean[] settled;
    private final Set<String> given = new HashSet<>();

    private ColumnGuess(List<? extends ImportField> fields, List<SheetColumn> columns) {
        this.fields = fields;
        this.columns = columns;
        this.guessed = new String[columns.size()];
        this.settled = new boolean[columns.size()];
    }

    /** @param saved what such columns were taken for before; {@link Mapping#NONE} without any */
    static Mapping of(List<? extends ImportField> fields, List<SheetColumn> columns, Mapping saved) {
        ColumnGuess guess = new ColumnGuess(fields, columns);
        guess.each(column -> guess.saved(column, saved));
        guess.settle(saved);
        guess.each(guess::byHeader);
        guess.each(guess::byPartOfHeader);
        guess.each(guess::byCells);
        return guess.mapping(saved);
    }

    private interface Guess {
        Optional<String> of(SheetColumn column);
    }

    private void each(Guess guess) {
        for (int i = 0; i < guessed.length; i++) {
            if (guessed[i] == null && !settled[i]) {
                int at = i;
                guess.of(columns.get(i)).filter(given::add).ifPresent(field -> guessed[at] = field);
            }
        }
    }

    private Optional<String> saved(SheetColumn column, Mapping saved) {
        return savedColumn(column, saved).map(Mapping.Column::field).filter(this::exists);
    }

    /** A column that was not used before is not used now. */
    private void settle(Mapping saved) {
        for (int i = 0; i < settled.length; i++) {
            settled[i] = savedColumn(columns.get(i), saved).isPresent();
        }
    }

    private static Optional<Mapping.Column> savedColumn(SheetColumn column, Mapping saved) {
        return saved.columns().stream()
                .filter(known -> ImportField.plain(known.header()).equals(ImportField.plain(column.header())))
                .findFirst();
    }

    private boolean exists(String field) {
        return ImportField.named(fields, field).isPresent();
    }

    private Optional<String> byHeader(SheetColumn column) {
        return free(column)
                .filter(field -> field.called(column.header()))
                .filter(field -> rank(field, column)
                        == columns.stream()
                                .mapToInt(other -> rank(field, other))
                                .min()
                                .orElseThrow())
                .map(ImportField::name)
                .findFirst();
    }

    /** Where the header stands among those that a field is known under: of several columns the best known one is meant. */
    private static int rank(ImportField field, SheetColumn column) {
        List<String> known = field.headers().stream().map(ImportField::plain).toList();
        int at = known.indexOf(ImportField.plain(column.header()));
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private Optional<String> byPartOfHeader(SheetColumn column) {
        String header = ImportField.plain(column.header());
        record Found(String field, int length) {}
        return free(column)
                .flatMap(field -> field.headers().stream()
                        .map(ImportField::plain)
                        .filter(known -> known.length() >= LONG_ENOUGH)
                        .filter(known -> header.startsWith(known) || header.endsWith(known))
                        .map(known -> new Found(field.name(), known.length())))
                .max(Comparator.comparingInt(Found::length))
                .map(Found::field);
    }

    private Optional<String> byCells(SheetColumn column) {
        return free(column)
                .filter(field -> field.type() != FieldType.YES_NO)
                .filter(field -> column.looksLike().contains(field.type()))
                .map(ImportField::name)
                .findFirst();
    }

    /** Fields that no column has yet. A column of names may be called "member": only yes and no say whether one is. */
    private Stream<? extends ImportField> free(SheetColumn column) {
        boolean names = !column.samples().isEmpty() && !column.looksLike().contains(FieldType.YES_NO);
        return fields.stream()
                .filter(field -> !given.contains(field.name()))
                .filter(field -> !names || field.type() != FieldType.YES_NO);
    }

    private Mapping mapping(Mapping saved) {
        List<Mapping.Column> mapped = new ArrayList<>();
        for (int i = 0; i < guessed.length; i++) {
            SheetColumn column = columns.get(i);
            DayOrder order = column.days()
                    .order()
                    .or(() -> savedColumn(column, saved).map(Mapping.Column::order))
                    .orElse(null);
            mapped.add(new Mapping.Column(column.header(), guessed[i], order));
        }
        return new Mapping(mapped, saved.constants());
    }
}
