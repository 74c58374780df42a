package org.kith.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the worker does in a round: follows the changes, rebuilds beside when the index cannot be trusted, commits, and
 * compares index and database a chunk at a time. Only the worker's thread calls it, but for {@link #askRebuild}, {@link
 * #askReconciliation}, {@link #reconciled} and {@link #stop}.
 */
final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class.getName());

    private static final Duration COMMIT = Duration.ofSeconds(1);
    private static final Duration PRUNE = Duration.ofHours(1);
    private static final Duration RECONCILE = Duration.ofHours(1);

    /** How long change rows are kept; an index left behind for longer is rebuilt. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path root;
    private final Disk disk;
    private final ChangeLog log;
    private final List<DocumentSource> sources;
    private final Intake intake;
    private final Serving serving;
    private final Progress progress;
    private final Clock clock;
    private final Pace commits = new Pace(COMMIT);
    private final Pace prunes = new Pace(PRUNE);
    private final Pace reconciliations = Pace.afterWaiting(RECONCILE);

    private volatile boolean rebuildAsked;
    private volatile boolean reconciliationAsked;
    private volatile boolean stopped;
    private volatile Reconciled reconciled;
    private volatile long bytes;
    private IndexFolder folder;
    private Generation generation;
    private Reconciliation reconciliation;

    /** @param root folder of the index; made when it is not there */
    Upkeep(
            Path root,
            Disk disk,
            ChangeLog log,
            Collection<DocumentSource> sources,
            Serving serving,
            Progress progress,
            Clock clock) {
        this.root = root;
        this.disk = disk;
        this.log = log;
        this.sources = List.copyOf(sources);
        this.intake = new Intake(sources, this::stopped, progress::done);
        this.serving = serving;
        this.progress = progress;
        this.clock = clock;
    }

    /** The next round rebuilds. */
    void askRebuild() {
        rebuildAsked = true;
    }

    /** The next rounds compare index and database. */
    void askReconciliation() {
        reconciliationAsked = true;
    }

    /** The comparison under way or, without one, the last; null before the first. */
    Reconciled reconciled() {
        return reconciled;
    }

    /** Size of the index at its last commit, in bytes. */
    long bytes() {
        return bytes;
    }

    /** Ends a round before its time; what it has not finished is read again another day. */
    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /**
     * Brings the index up to what is committed now.
     *
     * @return whether there is more to do at once
     */
    boolean round() throws IOException, SQLException {
        if (generation != null && !folder.intact()) {
            LOG.warning("The index folder was changed from outside; the index is rebuilt");
            letGo();
        }
        if (folder == null) {
            folder = new IndexFolder(root, disk);
        }
        if (generation == null) {
            open();
        }
        if (rebuildAsked || generation == null || !follow()) {
            rebuild();
        }
        progress.settled();
        reconcile();
        commitWhenDue();
        if (prunes.due()) {
            log.prune(clock.instant().minus(KEPT));
        }
        return reconciliation != null && !stopped;
    }

    private void open() throws IOException, SQLException {
        Optional<Path> current = folder.current();
        if (current.isEmpty()) {
            LOG.info("There is no index yet");
            return;
        }
        try {
            generation = Generation.open(folder.open(current.get()));
            serving.swap(generation);
            bytes = generation.bytes();
            // nothing tells which database an index comes from that has read no set
            rebuildAsked |= generation.checkpoint().equals(Checkpoint.START)
                    && !log.newest().equals(Checkpoint.START);
        } catch (UnreadableIndex e) {
            LOG.log(Level.WARNING, "The index cannot be used: {0}", e.getMessage());
            progress.trouble(Trouble.DAMAGED);
        }
    }

    /** False when the database does not know the index's checkpoint. */
    private boolean follow() throws IOException, SQLException {
        progress.expect(log.newest().n());
        while (!stopped) {
            Optional<ChangeLog.Batch> batch = log.after(generation.checkpoint());
            if (batch.isEmpty()) {
                LOG.log(Level.INFO, "The database does not know the index''s checkpoint {0}", generation.checkpoint());
                return false;
            }
            Checkpoint reached = batch.get().reached();
            if (reached.equals(generation.checkpoint())) {
                progress.reached(reached.n());
                return true;
            }
            progress.waiting(log.waiting(generation.checkpoint()));
            if (intake.apply(batch.get().changes(), generation)) {
                generation.refresh(reached);
                progress.reached(reached.n());
                commitWhenDue();
            }
        }
        return true;
    }

    /** Reads everything into a new generation, while the old one, where there is one, goes on serving. */
    private void rebuild() throws IOException, SQLException {
        LOG.info("The index is being rebuilt");
        progress.rebuilding(true);
        reconciliation = null;
        folder.tidy();
        Checkpoint from = log.newest();
        Path beside = folder.next();
        Generation fresh = Generation.create(folder.open(beside));
        boolean used = false;
        try {
            if (intake.everything(fresh)) {
                fresh.refresh(from);
                fresh.commit();
                folder.makeCurrent(beside);
                generation = fresh;
                used = true;
            }
        } finally {
            if (!used) {
                fresh.close();
            }
        }
        if (used) {
            rebuildAsked = false;
            serving.swap(fresh);
            bytes = fresh.bytes();
            progress.rebuilt(from.n());
            folder.tidy();
            LOG.log(Level.INFO, "The index is rebuilt, at checkpoint {0}", from);
            follow();
            fresh.merge(false);
        }
    }

    /** The next chunk of a comparison that is due, asked for or under way. */
    private void reconcile() throws IOException, SQLException {
        if (generation == null || stopped) {
            return;
        }
        if (reconciliation == null) {
            if (!reconciliationAsked && !reconciliations.due()) {
                return;
            }
            reconciliationAsked = false;
            reconciliation = new Reconciliation(sources, clock);
        }
        long before = reconciliation.outcome().repaired();
        reconciliation.step(generation, this::caughtUp);
        reconciled = reconciliation.outcome();
        if (reconciled.repaired() > before) {
            generation.refresh(generation.checkpoint());
        }
        if (reconciliation.ended()) {
            LOG.log(
                    reconciled.repaired() == 0 ? Level.INFO : Level.WARNING,
                    "Index and database compared: {0} things, {1} repaired",
                    new Object[] {reconciled.compared(), reconciled.repaired()});
            reconciliation = null;
        }
    }

    private long caughtUp() throws IOException, SQLException {
        if (!follow()) {
            rebuildAsked = true;
        }
        return generation.checkpoint().n();
    }

    private void commitWhenDue() throws IOException {
        if (generation != null && generation.hasUncommitted() && commits.due()) {
            generation.commit();
            bytes = generation.bytes();
        }
    }

    /** After a failure: what is broken is let go, so that the next round begins anew. */
    void recover(Throwable failure) {
        progress.trouble(Trouble.of(failure, root));
        reconciliation = null;
        if (Trouble.damaged(failure)) {
            rebuildAsked = true;
        }
        if (generation != null && !generation.writable()) {
            letGo();
        }
    }

    /**
     * Gives up the writer and the folder; what is served goes on being served. That neither can be closed properly is no
     * wonder here: their files may be gone.
     */
    private void letGo() {
        Generation left = generation;
        generation = null;
        reconciliation = null;
        try (IndexFolder leaving = folder) {
            LOG.log(Level.FINE, "Leaving {0}", leaving);
            folder = null;
            if (left != null) {
                left.closeWriter();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "What is left behind cannot be closed", e);
        }
    }

    /** Commits, closes everything and leaves the folder to others. */
    void close() {
        try {
            if (generation != null && generation.writable() && generation.hasUncommitted()) {
                generation.commit();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The last changes are not in the index''s files: {0}", e.toString());
        }
        serving.swap(null);
        try (IndexFolder leaving = folder) {
            LOG.log(Level.FINE, "Leaving {0}", leaving);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The index cannot be closed: {0}", e.toString());
        }
    }
}
