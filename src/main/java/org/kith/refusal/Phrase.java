package org.kith.refusal;

/**
 * A text of the bundle as an argument of another one.
 *
 * @param key of the text
 */
public record Phrase(String key) {
    /** The text of an enum constant, {@code enum.<Type>.<CONSTANT>}. */
    public static Phrase of(Enum<?> constant) {
        return new Phrase("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
