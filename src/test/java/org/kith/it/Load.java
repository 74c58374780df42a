package org.kith.it;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Several people who go on changing things at once, each change with a word of its own. */
final class Load {
    private static final Patience PATIENCE = Patience.ofSeconds(120);

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final int most;
    private final CompletableFuture<Void> ended;

    /** Changes something so that the word shows and can be found. */
    interface Writer {
        Acknowledged write(String word);
    }

    /**
     * Begins at once, and ends when Kith no longer answers.
     *
     * @param most changes begun, all together
     */
    Load(Collection<Writer> writers, Random random, int most) {
        this.most = most;
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (Writer writer : writers) {
            Random words = new Random(random.nextLong());
            threads.add(CompletableFuture.runAsync(() -> goOn(writer, words), Thread.ofVirtual()::start));
        }
        ended = CompletableFuture.allOf(threads.toArray(CompletableFuture[]::new));
    }

    private void goOn(Writer writer, Random words) {
        try {
            while (begun.incrementAndGet() <= most) {
                acknowledged.add(writer.write(word(words)));
            }
        } catch (UncheckedIOException e) {
            // killed: whatever was not answered need not be there
        }
    }

    /** Unlike any other, and of one piece for whoever reads it. */
    static String word(Random random) {
        return "k" + Long.toString(random.nextLong(1L << 50), Character.MAX_RADIX);
    }

    /** Waits until so many changes were answered. */
    void awaitAcknowledged(int changes) {
        if (!PATIENCE.until(() -> acknowledged.size() >= changes || ended.isDone())) {
            throw new IllegalStateException("Only " + acknowledged.size() + " changes in " + PATIENCE.atMost());
        }
        if (ended.isDone()) {
            end();
        }
    }

    /** Waits for everybody to end; returns what was answered. */
    List<Acknowledged> end() {
        ended.join();
        return List.copyOf(acknowledged);
    }
}
