package org.kith.search;

import java.io.IOException;

/** The files of an index cannot be used: damaged, incomplete, or of another layout. The way out is a rebuild. */
final class UnreadableIndex extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableIndex(String reason) {
        super(reason);
    }

    UnreadableIndex(String reason, Throwable cause) {
        super(reason, cause);
    }
}
