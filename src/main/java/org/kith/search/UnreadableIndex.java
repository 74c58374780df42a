package org.kith.search;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;

/** The files of an index cannot be used: damaged, incomplete, or of another layout. The way out is a rebuild. */
final class UnreadableIndex extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableIndex(String reason) {
        super(reason);
    }

    UnreadableIndex(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Whether a failure comes from damaged files. */
    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(CorruptIndexException.class::isInstance);
    }
}
