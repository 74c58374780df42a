package org.kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/** A folder of a run's own, gone after {@link #close}. */
final class ThrowawayFolder implements AutoCloseable {
    private final Path path;

    ThrowawayFolder() throws IOException {
        path = Files.createTempDirectory("kith-bench-");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            IOUtils.rm(path);
        } catch (IOException e) {
            System.err.println("The folder " + path + " could not be deleted: " + e);
        }
    }
}
