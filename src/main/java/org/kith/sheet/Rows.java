package org.kith.sheet;

import java.util.Optional;

/** The rows of a file as they are in it, one after the other: empty ones and apostrophes before formulas included. */
interface Rows extends AutoCloseable {
    /** @throws org.kith.refusal.Refusal when the file cannot be read on; it names the line */
    Optional<SheetRow> next();

    /** How much of the file is behind, from 0 to 1. */
    double share();

    @Override
    void close();
}
