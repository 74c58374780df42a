package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import org.kith.schedule.Job;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Turn;

/** Forgets searches that found little once they are old. */
@ApplicationScoped
public class ForgetMissedSearches implements Job {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

    @Inject
    MissedSearchLog log;

    @Override
    public String name() {
        return "forget-missed-searches";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(AT_NIGHT);
    }

    @Override
    public void run(Turn turn) throws SQLException {
        log.forget(MissedSearches.KEPT_DAYS);
    }
}
