package org.kith.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that takes one row after the other, the header first. */
interface WrittenRows extends Closeable {
    void write(List<String> cells) throws IOException;
}
