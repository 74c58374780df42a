package org.kith.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
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

    private final Serving serving = new Serving();
    private final Progress progress = new Progress();
    private volatile IndexWorker worker;
    private volatile Thread thread;

    void start(@Observes @Priority(DatabaseReady.INDEX) DatabaseReady ready) {
        worker = new IndexWorker(
                new Upkeep(settings.index(), log(), sources.stream().toList(), serving, progress, clock));
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
        boolean catchingUp = progress.catchingUp();
        return read(searcher -> new Searching(searcher, query).result(catchingUp));
    }

    /** Whether something can be searched, be it older than the last changes. */
    public boolean available() {
        return serving.available();
    }

    /** How many things can be found by somebody; 0 when there is nothing to search. */
    public long documents() {
        return available() ? read(searcher -> (long) searcher.getIndexReader().numDocs()) : 0;
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
            committed(n);
            return progress.await(n, atMost);
        } catch (SQLException e) {
            throw new SearchUnavailable("The database cannot say what is committed", e);
        }
    }

    /** Asks for a new index beside this one, which goes on serving until the new one is complete; returns at once. */
    public void rebuild() {
        if (worker != null) {
            worker.askRebuild();
        }
    }

    /** Set {@code n} is committed in the database. */
    void committed(long n) {
        progress.expect(n);
        if (worker != null) {
            worker.wake();
        }
    }

    /** Damaged files found while reading lead to a rebuild. */
    <T> T read(Serving.Reading<T> reading) {
        try {
            return serving.read(reading);
        } catch (SearchUnavailable e) {
            if (UnreadableIndex.isBehind(e)) {
                rebuild();
            }
            throw e;
        }
    }

    private ChangeLog log() {
        return new ChangeLog(database);
    }
}
