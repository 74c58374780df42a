package org.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {
    @TempDir
    Path folder;

    private void assertTrouble(Throwable failure, Trouble expected) {
        assertThat(Trouble.of(failure, folder)).isEqualTo(expected);
        assertThat(Trouble.of(new IllegalStateException("wrapped", failure), folder))
                .isEqualTo(expected);
    }

    @Test
    void whatFailedIsToldByItsCause() {
        assertTrouble(new LockObtainFailedException("held"), Trouble.LOCKED);
        assertTrouble(new CorruptIndexException("checksum", "a file"), Trouble.DAMAGED);
        assertTrouble(new EOFException("read past the end"), Trouble.DAMAGED);
        assertTrouble(new AccessDeniedException("a file"), Trouble.READ_ONLY);
        assertTrouble(new FileSystemException("a file", null, "Read-only file system"), Trouble.READ_ONLY);
        assertTrouble(new IOException("No space left on device"), Trouble.FULL);
        assertTrouble(new SQLException("the connection is closed"), Trouble.DATABASE);
        assertTrouble(new PersistenceException("the connection is closed"), Trouble.DATABASE);
        assertTrouble(new UncheckedIOException(new IOException("it burns")), Trouble.UNKNOWN);
        assertTrouble(new IllegalStateException("a fault of ours"), Trouble.UNKNOWN);
    }
}
