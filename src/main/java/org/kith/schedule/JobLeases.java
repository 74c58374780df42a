package org.kith.schedule;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who holds which job. Each verb is one conditional update in a transaction of its own, so of two nodes exactly one gets
 * it. A lease is measured by the database's clock, which is the same for every node however their own clocks differ; when
 * a job is due is told by the application's clock, since days begin and end by it.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
public class JobLeases {
    /** How long nobody else takes a job after its holder's last sign of life. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    static final int FAILURE_MAX = 500;

    /** Later than anything is due. */
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    Clock clock;

    /**
     * Writes down a job that is new. One that is known is due no later than its rhythm says from now on, as when the clock
     * was put back.
     */
    public void enter(Job job) throws SQLException {
        LocalDateTime next = utc(job.rhythm().next(clock.instant()));
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    "insert into timed_job (name, due_at, failures) select ?, cast(? as timestamp), 0"
                            + " where not exists (select 1 from timed_job where name = ?)",
                    job.name(),
                    next,
                    job.name());
            update(connection, "update timed_job set due_at = ? where name = ? and due_at > ?", next, job.name(), next);
        }
    }

    /**
     * Takes a job that nobody holds.
     *
     * @param early also before it is due
     * @return the run that may begin; empty when it is not due or somebody holds it
     */
    public Optional<Turn> take(String job, String holder, boolean early) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Instant now = now(connection);
            int taken = update(
                    connection,
                    "update timed_job set held_by = ?, held_until = ? where name = ?"
                            + " and (held_until is null or held_until < ?) and due_at <= ?",
                    holder,
                    utc(now.plus(LEASE)),
                    job,
                    utc(now),
                    early ? utc(FAR) : utc(clock.instant()));
            return taken == 1 ? Optional.of(new Turn(lastFinished(connection, job), LEASE)) : Optional.empty();
        }
    }

    /** Holds it on; false when it is no longer the holder's. */
    public boolean renew(String job, String holder) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return update(
                            connection,
                            "update timed_job set held_until = ? where name = ? and held_by = ?",
                            utc(now(connection).plus(LEASE)),
                            job,
                            holder)
                    == 1;
        }
    }

    /** It came to its end and is due at the next time of its rhythm. */
    public void finished(Job job, String holder) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    "update timed_job set held_by = null, held_until = null, due_at = ?, finished_at = ?, failures = 0"
                            + " where name = ? and held_by = ?",
                    utc(job.rhythm().next(now)),
                    utc(now),
                    job.name(),
                    holder);
        }
    }

    /** It did not: kept with its reason, and due after a pause. */
    public void failed(String job, String holder, String reason) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    "update timed_job set held_by = null, held_until = null, due_at = ?, failed_at = ?, failure = ?,"
                            + " failures = failures + 1 where name = ? and held_by = ?",
                    utc(now.plus(pauseAfter(failures(connection, job)))),
                    utc(now),
                    reason.substring(0, Math.min(reason.length(), FAILURE_MAX)),
                    job,
                    holder);
        }
    }

    /** Gives it back as it was, for anybody to take at once. */
    public void release(String job, String holder) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    "update timed_job set held_by = null, held_until = null where name = ? and held_by = ?",
                    job,
                    holder);
        }
    }

    /** How long to pause after one more failure: 1 minute, twice as long each time, at most an hour. */
    static Duration pauseAfter(int failuresBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select current_timestamp");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static Instant lastFinished(Connection connection, String job) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select finished_at from timed_job where name = ?")) {
            statement.setString(1, job);
            try (ResultSet row = statement.executeQuery()) {
                LocalDateTime finished = row.next() ? row.getObject(1, LocalDateTime.class) : null;
                return finished == null ? null : finished.toInstant(ZoneOffset.UTC);
            }
        }
    }

    private static int failures(Connection connection, String job) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select failures from timed_job where name = ?")) {
            statement.setString(1, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
