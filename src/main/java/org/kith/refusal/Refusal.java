package org.kith.refusal;

import java.util.List;

/**
 * A rule said no. The page shows the sentence of {@link #key()} in the text bundle, filled with {@link #arguments()}, at
 * {@link #field()} where one is named; the transaction is rolled back.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String field;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        this(null, key, List.of(arguments));
    }

    private Refusal(String field, String key, List<Object> arguments) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** A refusal that belongs to one field of the form, named as in the form. */
    public static Refusal at(String field, String key, Object... arguments) {
        return new Refusal(field, key, List.of(arguments));
    }

    public String key() {
        return key;
    }

    /** The field concerned; null when the refusal is about the whole. */
    public String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
