package org.kith.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;

/** Lends searchers of the generation in use to any thread; the worker swaps generations underneath. */
final class Serving {
    private static final Logger LOG = Logger.getLogger(Serving.class.getName());

    private final AtomicReference<Generation> current = new AtomicReference<>();

    /** What is done with a searcher while it is lent. */
    interface Reading<T> {
        T from(FacetedSearcher searcher) throws IOException;
    }

    /** How many things can be found; 0 when nothing is served. */
    long documents() {
        return available() ? read(searcher -> (long) searcher.getIndexReader().numDocs()) : 0;
    }

    boolean available() {
        return current.get() != null;
    }

    /** Serves another generation, or none (null), and closes the one served before. */
    void swap(Generation next) {
        try (Generation before = current.getAndSet(next)) {
            LOG.log(Level.FINE, "Serving {0} instead of {1}", new Object[] {next, before});
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The index served before cannot be closed: {0}", e.toString());
        }
    }

    /** @throws SearchUnavailable when there is nothing to read or it cannot be read */
    <T> T read(Reading<T> reading) {
        while (true) {
            Generation generation = current.get();
            if (generation == null) {
                throw new SearchUnavailable(Trouble.PREPARING);
            }
            try {
                return read(generation, reading);
            } catch (AlreadyClosedException e) {
                if (generation == current.get()) {
                    throw new SearchUnavailable(Trouble.PREPARING, e);
                }
            } catch (IOException | InternalError e) {
                throw new SearchUnavailable(Trouble.DAMAGED, e);
            }
        }
    }

    private static <T> T read(Generation generation, Reading<T> reading) throws IOException {
        FacetedSearcher searcher = generation.acquire();
        try {
            return reading.from(searcher);
        } finally {
            generation.release(searcher);
        }
    }
}
