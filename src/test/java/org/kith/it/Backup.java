package org.kith.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What all tables of a PostgreSQL database held at one moment, put back while nodes run. */
final class Backup {
    private final TestDatabase.Settings database;

    private Backup(TestDatabase.Settings database) {
        this.database = database;
    }

    static Backup of(TestDatabase.Settings database) {
        Backup backup = new Backup(database);
        backup.run("create schema backup", "create table backup.%1$s as table public.%1$s");
        return backup;
    }

    /** All at once, as restoring a database under its old name looks to the nodes. */
    void restore() {
        // rows come back in the order of the tables' names, which is not that of their foreign keys
        run(
                "set local session_replication_role = replica",
                "delete from public.%1$s",
                "insert into public.%1$s table backup.%1$s");
    }

    private void run(String first, String... ofEachTable) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(first);
            for (String table : tables(statement)) {
                for (String sql : ofEachTable) {
                    statement.execute(sql.formatted(table));
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
