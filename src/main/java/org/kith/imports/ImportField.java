package org.kith.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.refusal.Phrase;

/** A field that a column of a list can be taken for; an enum of each kind of list. */
public interface ImportField {
    /** Name of the constant, as stored. */
    String name();

    FieldType type();

    /** Headers under which it is known, the one that exports write first; case, blanks and signs do not matter. */
    List<String> headers();

    /** Whether a row is nothing without it. */
    default boolean required() {
        return false;
    }

    /** The words that a cell may hold, for a {@link FieldType#CHOICE}. */
    default List<Enum<?>> choices() {
        return List.of();
    }

    /** What people call it. */
    default Phrase label() {
        return Phrase.of((Enum<?>) this);
    }

    /** The field of that name. */
    static <F extends ImportField> Optional<F> named(List<F> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The header without what does not matter. */
    static String plain(String header) {
        return header.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Whether the header is one of this field's. */
    default boolean called(String header) {
        return headers().stream().anyMatch(known -> plain(known).equals(plain(header)));
    }

    /** All constants of an enum of fields. */
    static <F extends Enum<F> & ImportField> List<F> of(Class<F> fields) {
        return Arrays.asList(fields.getEnumConstants());
    }
}
