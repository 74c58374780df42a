package org.kith.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes the changes of a transaction as rows, by plain JDBC within that transaction. */
final class ChangeWriter {
    /** Rows sent at once: a transaction of any size needs no more memory for them. */
    static final int BATCH = 1000;

    private final DataSource database;

    ChangeWriter(DataSource database) {
        this.database = database;
    }

    /**
     * Writes one transaction's set and, once its rows are in, takes the clock's row, which orders the sets by commit and
     * holds up every other transaction that changed something until this one ends.
     *
     * @return the set's number
     */
    long write(Set<Change> changes, Instant now) throws SQLException {
        String key = UUID.randomUUID().toString();
        try (Connection connection = database.getConnection()) {
            writeRows(connection, key, changes);
            long n = tick(connection);
            writeSet(connection, n, key, now);
            return n;
        }
    }

    private static void writeRows(Connection connection, String key, Set<Change> changes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into change_row (tx_key, thing_type, thing_id) values (?, ?, ?)")) {
            int unsent = 0;
            for (Change change : changes) {
                insert.setString(1, key);
                insert.setString(2, change.type());
                insert.setLong(3, change.id());
                insert.addBatch();
                if (++unsent == BATCH) {
                    insert.executeBatch();
                    unsent = 0;
                }
            }
            if (unsent > 0) {
                insert.executeBatch();
            }
        }
    }

    private static long tick(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update change_clock set n = n + 1 where id = 1");
            try (ResultSet row = statement.executeQuery("select n from change_clock where id = 1")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void writeSet(Connection connection, long n, String key, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into change_set (n, tx_key, stamp, made_at) values (?, ?, ?, ?)")) {
            insert.setLong(1, n);
            insert.setString(2, key);
            insert.setString(3, UUID.randomUUID().toString());
            insert.setObject(4, ChangeLog.utc(now));
            insert.executeUpdate();
        }
    }
}
