package org.kith.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.ImportState;
import org.kith.imports.Imports;
import org.kith.privacy.Viewer;

/** Lists sent to the services, and their rows judged by what the columns were guessed to be. */
record JudgedList(Imports imports, ImportMappings mappings, ImportPages pages) {
    private static final Patience PATIENCE = Patience.ofSeconds(60);

    /** Returns the import's id. */
    long judged(Viewer viewer, String kind, String list) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            try {
                Files.writeString(file, list);
                return judged(viewer, kind, "list.csv", file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long judged(Viewer viewer, String kind, String name, Path file) {
        long id = imports.upload(viewer, kind, name, file);
        mappings.map(viewer, id, pages.mapping(viewer, id).mapping(), null);
        await(viewer, id);
        return id;
    }

    void await(Viewer viewer, long id) {
        if (!PATIENCE.until(() -> pages.state(viewer, id) == ImportState.JUDGED)) {
            throw new IllegalStateException("Import " + id + " is not judged in time: " + pages.state(viewer, id));
        }
    }
}
