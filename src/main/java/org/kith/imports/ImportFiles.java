package org.kith.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The files of imports, in pieces in the database, so that every node has them and none holds a whole one in memory. */
final class ImportFiles {
    /** Bytes in a piece. */
    private static final int PIECE = 1 << 20;

    private ImportFiles() {}

    static void keep(Sql sql, long importId, Path file) throws SQLException, IOException {
        try (InputStream content = Files.newInputStream(file)) {
            int n = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                sql.update(
                        "insert into list_import_part (import_id, n, content) values (?, ?, ?)", importId, n++, piece);
            }
        }
    }

    /** Writes piece {@code n} out; returns whether there was one. */
    static boolean copy(Sql sql, long importId, int n, OutputStream out) throws SQLException, IOException {
        List<byte[]> piece = sql.list(
                "select content from list_import_part where import_id = ? and n = ?",
                row -> row.getBytes(1),
                importId,
                n);
        if (!piece.isEmpty()) {
            out.write(piece.getFirst());
        }
        return !piece.isEmpty();
    }
}
