package org.kith.imports;

import java.util.function.Supplier;
import org.kith.refusal.Refusal;

/** Refusals of a file, shown at the field that it was chosen by. */
final class FileRefusal {
    private FileRefusal() {}

    /** Does what may refuse the file, and moves the refusal to that field. */
    static <T> T at(String field, Supplier<T> looked) {
        try {
            return looked.get();
        } catch (Refusal e) {
            Refusal refusal = Refusal.at(field, e.key(), e.arguments().toArray());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
