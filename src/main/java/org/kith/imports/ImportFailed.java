package org.kith.imports;

import java.sql.SQLException;

/** The database did not do a statement of an import; nothing was written. */
final class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFailed(SQLException cause) {
        super(cause);
    }
}
