package org.kith.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.lucene.store.FSDirectory;
import org.kith.installation.DatabaseReady;
import org.kith.installation.Settings;

/** This node's index: searches it, tells how far it has come, and keeps the worker that follows the changes. */
@ApplicationScoped
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());

    private static final Duration END = Duration.ofSeconds(30);

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<DocumentSource> sources;

    @Inject
    Clock clock;

    @Inject
    Event<ChangesCommitted> own;

    private final Serving serving = new Serving();
    private final Progress progress = new Progress();
    private final RankMemory memory = new RankMemory();
    private volatile IndexWorker worker;
    private volatile Thread thread;

    void start(@Observes @Priority(DatabaseReady.INDEX) DatabaseReady ready) {
        worker = new IndexWorker(new Upkeep(
                settings.index(), FSDirectory::open, log(), sources.stream().toList(), serving, progress, clock));
        thread = threads.newThread(worker);
        thread.setName("kith-index");
        thread.start();
    }

    @PreDestroy
    void stop() {
        if (thread == null) {
            return;
        }
        worker.stop();
        try {
            if (!thread.join(END)) {
                LOG.warning("The index worker has not ended in time; the next start reads the last changes again");
            }
        } catch (InterruptedException e) {
            LOG.log(Level.FINE, "Interrupted while the index worker ends", e);
            Thread.currentThread().interrupt();
        }
    }

    /**
     * One page of what the query's level may find.
     *
     * @throws SearchUnavailable when there is no index to search; the caller words the sentence for the page
     */
    public SearchResult search(IndexQuery query) {
        Lag lag = progress.lag();
        return read(searcher -> new Searching(searcher, query, memory).result(lag));
    }

    /**
     * Everything that the query's level may find, of one state of the index, handed over in its order; the query's place
     * does not count, its limit (at least 1) says how much is handed over at once. The files of that state are kept until
     * the end, so the taker must not wait for anybody.
     *
     * @throws SearchUnavailable when there is no index to search, or it breaks halfway
     */
    public void each(IndexQuery query, Consumer<List<Hit>> taker) {
        read(searcher -> {
            new Searching(searcher, query, memory).each(taker);
            return null;
        });
    }

    /** Whether something can be searched, be it older than the last changes. */
    public boolean available() {
        return serving.available();
    }

    /**
     * Waits until what is committed now can be found on this node. Never to be called while holding a transaction.
     *
     * @return true when that was reached within the time
     * @throws SearchUnavailable when the database cannot be asked
     */
    public boolean awaitCommitted(Duration atMost) {
        try {
            long n = log().newest().n();
            expect(n);
            return progress.await(n, atMost);
        } catch (SQLException e) {
            throw new SearchUnavailable(Trouble.DATABASE, e);
        }
    }

    /**
     * Waits until set {@code n} can be found on this node. Never to be called while holding a transaction.
     *
     * @param n as {@link ChangesCommitted} told it
     * @return true when that was reached within the time
     */
    public boolean await(long n, Duration atMost) {
        return progress.await(n, atMost);
    }

    /** How this node's index stands. */
    IndexState state() {
        return new IndexState(
                progress.lag(),
                progress.reached(),
                serving.documents(),
                worker == null ? 0 : worker.bytes(),
                progress.read(),
                worker == null ? null : worker.reconciled());
    }

    /** Asks for a new index beside this one, which goes on serving until the new one is complete; returns at once. */
    void rebuild() {
        if (worker != null) {
            worker.askRebuild();
        }
    }

    /** Asks for a comparison of index and database; returns at once. */
    void reconcile() {
        if (worker != null) {
            worker.askReconciliation();
        }
    }

    /**
     * A transaction that changed very much commits from now on. H2 shows its rows before it is through, and reading them all
     * would more than double the time that somebody waits for the commit; so no round begins until {@link #bulkEnds}.
     */
    void bulkBegins() {
        if (worker != null) {
            worker.hold();
        }
    }

    void bulkEnds() {
        if (worker != null) {
            worker.letGo();
        }
    }

    /** Set {@code n} is committed in the database by this thread. */
    void committed(long n) {
        expect(n);
        own.fire(new ChangesCommitted(n));
    }

    private void expect(long n) {
        progress.expect(n);
        if (worker != null) {
            worker.wake();
        }
    }

    /** Damaged files found while reading lead to a rebuild; why there is nothing to read is what the worker met with. */
    <T> T read(Serving.Reading<T> reading) {
        try {
            return serving.read(reading);
        } catch (SearchUnavailable e) {
            if (e.trouble() == Trouble.DAMAGED) {
                LOG.log(Level.WARNING, "The index is damaged", e);
                rebuild();
            }
            Trouble met = progress.lag().trouble();
            throw e.trouble() == Trouble.PREPARING && met != null ? new SearchUnavailable(met, e) : e;
        }
    }

    private ChangeLog log() {
        return new ChangeLog(database);
    }
}
