package org.kith.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Statements over whole sets of rows, by plain JDBC within the transaction that is under way. What a statement says of a table
 * that the same transaction has written to, it says by {@code exists} and a key: an {@code in (select …)} is found anew for
 * each row by H2, which then takes the square of the time.
 */
public final class Sql {
    /** Rows sent or fetched at once. */
    public static final int BATCH = 1000;

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** What to make of one row of a result. */
    @FunctionalInterface
    public interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Returns how many rows it changed. */
    public int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * Has PostgreSQL count a table that many rows have just come into. It plans statements by counts that it renews a minute
     * later, and would join a thousand rows as if they were one; H2 renews them at once.
     */
    public void countRows(String table) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze " + table);
            }
        }
    }

    /** The same statement for many rows. */
    public void batch(String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int unsent = 0;
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
                if (++unsent == BATCH) {
                    statement.executeBatch();
                    unsent = 0;
                }
            }
            if (unsent > 0) {
                statement.executeBatch();
            }
        }
    }

    public <T> List<T> list(String sql, Read<T> read, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(BATCH);
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read.of(rows));
                }
            }
        }
        return found;
    }

    /** The one number that the query gives; 0 for none. */
    public long number(String sql, Object... values) throws SQLException {
        List<Long> numbers = list(sql, row -> row.getLong(1), values);
        return numbers.isEmpty() ? 0 : numbers.getFirst();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Enum<?> constant ? constant.name() : values[i]);
        }
    }

    /** The moment as columns keep it. */
    public static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** A number that may be null. */
    public static Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    /** As many places for values as there are. */
    public static String places(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }
}
