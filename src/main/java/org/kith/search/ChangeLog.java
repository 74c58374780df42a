package org.kith.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What all transactions changed, as rows in the order of the commits; read by plain JDBC outside any transaction. */
final class ChangeLog {
    /** Most sets read at once. */
    static final int BATCH = 200;

    /** No further set is read once so many changes are, so that memory does not grow with what waits. */
    static final int ENOUGH = 20_000;

    private final DataSource database;

    ChangeLog(DataSource database) {
        this.database = database;
    }

    /**
     * What changed after a checkpoint.
     *
     * @param reached the last set covered
     */
    record Batch(Checkpoint reached, Set<Change> changes) {}

    /** The newest committed set; the start when there is none. */
    Checkpoint newest() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select n, stamp from change_set order by n desc fetch first 1 rows only")) {
            return row.next() ? checkpoint(row) : Checkpoint.START;
        }
    }

    /**
     * What changed after {@code from}; empty when the database does not know that checkpoint, so that nothing can be
     * said of the index that stands there.
     */
    Optional<Batch> after(Checkpoint from) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<Checkpoint> reached = lastAfter(connection, from);
            return reached.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Batch(reached.get(), changes(connection, from, reached.get())));
        }
    }

    /** How many changes there are after {@code from}, each counted as often as it was said. */
    long waiting(Checkpoint from) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from change_set s join change_row r on r.tx_key = s.tx_key where s.n > ?")) {
            select.setLong(1, from.n());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Optional<Checkpoint> lastAfter(Connection connection, Checkpoint from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select s.n, s.stamp, case when s.n = ? then 0 else (select count(*) from change_row r where r.tx_key = s.tx_key)"
                        + " end from change_set s"
                        + " where s.n >= ? order by s.n fetch first " + (BATCH + 1) + " rows only")) {
            select.setLong(1, from.n());
            select.setLong(2, from.n());
            try (ResultSet row = select.executeQuery()) {
                boolean known = from.equals(Checkpoint.START)
                        || row.next() && checkpoint(row).equals(from);
                Checkpoint last = from;
                long changes = 0;
                while (known && changes < ENOUGH && row.next()) {
                    Checkpoint next = checkpoint(row);
                    known = next.n() == last.n() + 1;
                    last = next;
                    changes += row.getLong(3);
                }
                return known ? Optional.of(last) : Optional.empty();
            }
        }
    }

    private static Set<Change> changes(Connection connection, Checkpoint from, Checkpoint to) throws SQLException {
        Set<Change> changes = new HashSet<>();
        if (from.equals(to)) {
            return changes;
        }
        try (PreparedStatement select = connection.prepareStatement("select distinct r.thing_type, r.thing_id"
                + " from change_set s join change_row r on r.tx_key = s.tx_key where s.n > ? and s.n <= ?")) {
            select.setLong(1, from.n());
            select.setLong(2, to.n());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new Change(row.getString(1), row.getLong(2)));
                }
            }
        }
        return changes;
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(row.getLong(1), row.getString(2));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** Removes the sets made before an instant, but never the newest one. */
    void prune(Instant before) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                delete(connection, lastBefore(connection, before));
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long lastBefore(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(n), 0) from change_set"
                + " where made_at < ? and n < (select max(n) from change_set)")) {
            select.setObject(1, utc(before));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void delete(Connection connection, long last) throws SQLException {
        for (String sql : new String[] {
            "delete from change_row where tx_key in (select tx_key from change_set where n <= ?)",
            "delete from change_set where n <= ?"
        }) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setLong(1, last);
                delete.executeUpdate();
            }
        }
    }
}
