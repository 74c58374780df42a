package org.kith.imports;

import java.util.List;

/**
 * A sentence about what an import did, beside its counts.
 *
 * @param key of the sentence in the text bundle, to be filled with the arguments
 */
public record Remark(String key, List<Object> arguments) {
    public Remark(String key, Object... arguments) {
        this(key, List.of(arguments));
    }
}
