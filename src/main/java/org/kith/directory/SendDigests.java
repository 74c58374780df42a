package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.schedule.Job;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Turn;
import org.kith.search.SearchIndex;
import org.kith.search.SearchUnavailable;

/**
 * Tells people in the morning what is new in their saved searches, each in a transaction of its own. What this node's
 * index does not know yet is waited for, or somebody would be told of what is not for them any more.
 */
@ApplicationScoped
public class SendDigests implements Job {
    private static final Logger LOG = Logger.getLogger(SendDigests.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Digests digests;

    @Inject
    SearchIndex index;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(7, 0));
    }

    /** One person's failure keeps nobody else from their mail; it is the run's failure in the end, so it is tried again. */
    @Override
    public void run(Turn turn) {
        LocalDate today = LocalDate.now(clock);
        RuntimeException failure = null;
        int posted = 0;
        for (long account : digests.due(today)) {
            if (turn.ended()) {
                return;
            }
            try {
                posted += tell(account, today) ? 1 : 0;
            } catch (SearchUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The digest of account " + account + " could not be written", e);
                failure = e;
            }
        }
        LOG.log(Level.INFO, "Digests: {0} posted", posted);
        if (failure != null) {
            throw failure;
        }
    }

    private boolean tell(long account, LocalDate today) {
        if (!index.awaitCommitted(PATIENCE)) {
            throw new IllegalStateException("The index has not caught up within " + PATIENCE.toSeconds() + " s");
        }
        return digests.tell(account, today);
    }
}
