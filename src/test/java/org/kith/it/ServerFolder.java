package org.kith.it;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Folders in which servers keep their logs and what they know of themselves. Servers one after the other use the same ones,
 * also those of the next run: the first start in a folder takes a third longer than any later one.
 */
final class ServerFolder {
    private static final Set<Integer> TAKEN = new TreeSet<>();

    private ServerFolder() {}

    /** One that no running server uses. */
    static synchronized Path take() {
        int free = IntStream.iterate(1, number -> number + 1)
                .filter(number -> !TAKEN.contains(number))
                .findFirst()
                .orElseThrow();
        TAKEN.add(free);
        return folder(free);
    }

    /** The server that used it has ended. */
    static synchronized void giveBack(Path folder) {
        TAKEN.removeIf(number -> folder(number).equals(folder));
    }

    private static Path folder(int number) {
        return Path.of(System.getProperty("kith.it.output", System.getProperty("kith.it.data")), "servers")
                .resolve(Integer.toString(number));
    }
}
