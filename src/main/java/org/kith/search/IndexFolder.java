package org.kith.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/**
 * The folder of the index: {@code generation-<k>} folders, a file {@code current} with the name of the one in use, and
 * a lock that keeps a second process out.
 */
final class IndexFolder implements Closeable {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());

    private static final String POINTER = "current";
    private static final String GENERATION = "generation-";

    private final Path root;
    private final Disk disk;
    private final Directory directory;
    private final Lock lock;

    /** @throws org.apache.lucene.store.LockObtainFailedException when another process has the folder */
    IndexFolder(Path root, Disk disk) throws IOException {
        this.root = root;
        this.disk = disk;
        directory = disk.open(root);
        lock = directory.obtainLock("kith.lock");
    }

    Directory open(Path generation) throws IOException {
        return disk.open(generation);
    }

    /** The generation in use; empty when there is none. */
    Optional<Path> current() throws IOException {
        Path pointer = root.resolve(POINTER);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer).strip();
        Path named = root.resolve(name);
        return name.startsWith(GENERATION) && Files.isDirectory(named) ? Optional.of(named) : Optional.empty();
    }

    /** A folder for a new generation beside those there are. */
    Path next() throws IOException {
        long last = generations().stream().mapToLong(IndexFolder::number).max().orElse(0);
        return Files.createDirectories(root.resolve(GENERATION + (last + 1)));
    }

    void makeCurrent(Path generation) throws IOException {
        Path written = root.resolve(POINTER + ".new");
        Files.writeString(written, generation.getFileName() + System.lineSeparator());
        try {
            Files.move(written, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            LOG.log(Level.FINE, "The index folder has no atomic move", e);
            Files.move(written, root.resolve(POINTER), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes every generation but the current one. What cannot be deleted now is left to the next time. */
    void tidy() throws IOException {
        Optional<Path> current = current();
        for (Path generation : generations()) {
            if (!generation.equals(current.orElse(null))) {
                delete(generation);
            }
        }
    }

    /** Whether the folder is still the one that was locked and still holds a generation. */
    boolean intact() {
        try {
            lock.ensureValid();
            return current().isPresent();
        } catch (AlreadyClosedException | IOException e) {
            LOG.log(Level.FINE, "The index folder is not what it was", e);
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            lock.close();
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().matches(GENERATION + "\\d{1,18}"))
                    .toList();
        }
    }

    private static long number(Path generation) {
        return Long.parseLong(generation.getFileName().toString().substring(GENERATION.length()));
    }

    private static void delete(Path generation) {
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "An old index cannot be deleted yet: {0}", e.toString());
        }
    }
}
