package org.kith.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** What keeps the index from following the database. Each heals by itself once its cause is gone. */
public enum Trouble {
    /** The first index is still being made. */
    PREPARING,
    /** Another process uses the folder. */
    LOCKED,
    /** The folder cannot be written to. */
    READ_ONLY,
    /** There is no room left on the disk. */
    FULL,
    /** Files are damaged or missing; a new index is being made. */
    DAMAGED,
    /** The database does not answer. */
    DATABASE,
    /** Something else; the log says what. */
    UNKNOWN;

    /** Room below which a failure to write is taken for a full disk, in bytes. */
    private static final long NO_ROOM = 1 << 20;

    /** What a failure of the worker means. */
    static Trouble of(Throwable failure, Path folder) {
        if (has(failure, LockObtainFailedException.class::isInstance)) {
            return LOCKED;
        }
        if (damaged(failure)) {
            return DAMAGED;
        }
        if (has(failure, Trouble::refusesToWrite)) {
            return READ_ONLY;
        }
        if (has(failure, IOException.class::isInstance)) {
            return has(failure, Trouble::saysFull) || full(folder) ? FULL : UNKNOWN;
        }
        return has(failure, Trouble::fromDatabase) ? DATABASE : UNKNOWN;
    }

    /** Whether a failure comes from the files of the index: the way out is a new one. */
    static boolean damaged(Throwable failure) {
        return has(
                failure,
                cause -> cause instanceof UnreadableIndex
                        || cause instanceof CorruptIndexException
                        || cause instanceof IndexNotFoundException
                        || cause instanceof EOFException
                        || cause instanceof NoSuchFileException
                        // a file that is mapped into memory has become shorter
                        || cause instanceof InternalError);
    }

    private static boolean refusesToWrite(Throwable cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || cause instanceof FileSystemException && says(cause, "read-only");
    }

    private static boolean saysFull(Throwable cause) {
        return says(cause, "no space left") || says(cause, "not enough space") || says(cause, "quota exceeded");
    }

    private static boolean says(Throwable cause, String words) {
        return cause.getMessage() != null
                && cause.getMessage().toLowerCase(java.util.Locale.ROOT).contains(words);
    }

    private static boolean full(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false; // the folder is not even there
        }
    }

    private static boolean fromDatabase(Throwable cause) {
        return cause instanceof SQLException || cause instanceof jakarta.persistence.PersistenceException;
    }

    private static boolean has(Throwable failure, Predicate<Throwable> trait) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(trait);
    }
}
