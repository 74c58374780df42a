package org.kith.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** The open file of postcodes on its way in: administrators replace the positions that come with Kith by today's. */
@ApplicationScoped
public class PositionImports {
    @Inject
    PositionWriter writer;

    /** What is known at present. */
    public PositionState state(Viewer viewer) {
        mayImport(viewer);
        return writer.state();
    }

    /**
     * Reads the file and takes its positions in place of those of an earlier one. The file is read before the transaction
     * begins, so nobody waits for it.
     *
     * @throws org.kith.refusal.Refusal at {@code file} when it is no such file, or beyond the limits
     */
    public Taken take(Viewer viewer, String fileName, Path file) {
        mayImport(viewer);
        try {
            PositionFile.Read read = PositionFile.read(file);
            return writer.replace(viewer, fileName, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes back to the positions that come with Kith. */
    public void takeBack(Viewer viewer) {
        mayImport(viewer);
        writer.clear(viewer);
    }

    private static void mayImport(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!viewer.administrator()) {
            throw new NotFound("positions");
        }
    }

    /**
     * What an import came to.
     *
     * @param districts how many districts the file has
     * @param rows how many rows it has
     * @param added how many districts nobody knew of before
     * @param far how many are more than {@value PositionWriter#FAR_MILES} miles from where they were before
     */
    public record Taken(int districts, long rows, int added, int far) {}
}
