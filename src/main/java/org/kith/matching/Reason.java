package org.kith.matching;

import java.util.List;

/**
 * A reason in words: a sentence of the text bundle and what fills it.
 *
 * @param key key of the sentence, beginning with {@code matching.reason.} or {@code matching.whyNot.}
 */
public record Reason(String key, List<Object> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
