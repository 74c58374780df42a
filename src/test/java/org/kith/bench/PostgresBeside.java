package org.kith.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The same profiles and searches in a PostgreSQL of its own: full text, and trigrams of names where no word is found. */
final class PostgresBeside implements AutoCloseable {
    private static final int WARM_UPS = 40;

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final FacetCodes codes;
    private final boolean trigrams;

    private PostgresBeside(EmbeddedPostgres server, Profiles profiles) throws SQLException {
        this.server = server;
        Properties each = new Properties();
        each.setProperty("user", "postgres");
        each.setProperty("prepareThreshold", "1");
        connection = new org.postgresql.Driver().connect(server.getJdbcUrl("postgres", "postgres"), each);
        codes = new FacetCodes(profiles.all());
        trigrams = new PostgresRows(connection, codes).load(profiles.all());
    }

    static PostgresBeside with(Profiles profiles) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("effective_cache_size", "2GB")
                    .setServerConfig("work_mem", "64MB")
                    .setServerConfig("maintenance_work_mem", "256MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("autovacuum", "off")
                    .start();
            try {
                return new PostgresBeside(server, profiles);
            } catch (SQLException e) {
                server.close();
                throw new IllegalStateException(e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The PostgreSQL that comes with the tests cannot be used", e);
        }
    }

    /** Asks everything, the first of it once before to warm up. */
    void replay(List<Replay.Asked> asked, Map<String, Object> figures) {
        List<PostgresSearch> searches = asked.stream()
                .map(one -> new PostgresSearch(one.query(), codes))
                .toList();
        searches.stream().limit(WARM_UPS).forEach(this::total);
        Times times = new Times();
        long total = 0;
        for (PostgresSearch search : searches) {
            total += times.measure(() -> total(search));
        }
        figures.put("postgres_queries", asked.size());
        figures.put("postgres_trigrams", trigrams);
        figures.put(
                "postgres_total_ratio",
                Replay.ratio((double) total
                        / asked.stream().mapToLong(Replay.Asked::total).sum()));
        times.tell("postgres", figures);
    }

    private long total(PostgresSearch search) {
        try {
            long total = 0;
            try (ResultSet rows = ask(search.sql(), search.parameters())) {
                while (rows.next()) {
                    total += rows.getInt(1) == 0 ? rows.getLong(3) : 0;
                }
            }
            return total > 0 || !trigrams || search.typed().isEmpty() ? total : similarNames(search);
        } catch (SQLException e) {
            throw new IllegalStateException(search.sql(), e);
        }
    }

    /** Read, but not counted: the directory does not find them yet. */
    private long similarNames(PostgresSearch search) throws SQLException {
        String name = "name_" + search.level();
        String sql = "select id from profile where " + name + " % ? order by similarity(" + name + ", ?) desc limit 20";
        try (ResultSet rows = ask(sql, List.of(search.typed(), search.typed()))) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
        return 0;
    }

    private ResultSet ask(String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int place = 0; place < parameters.size(); place++) {
            if (parameters.get(place) instanceof Integer[] array) {
                statement.setArray(place + 1, connection.createArrayOf("int4", array));
            } else {
                statement.setObject(place + 1, parameters.get(place));
            }
        }
        return statement.executeQuery();
    }

    @Override
    public void close() throws IOException {
        try (server) {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
