package org.kith.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Brings up the database of an integration run before the first test asks for it, and takes it down after the last: an
 * H2 file or a real PostgreSQL from Maven artifacts, as {@code -Dkith.it.database} says. Plain tests need none and get
 * none.
 */
public final class TestDatabase implements LauncherSessionListener {
    private static EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String wanted = System.getProperty("kith.it.database");
        if (wanted == null) {
            return;
        }
        Path data = Path.of(System.getProperty("kith.it.output"), "it", wanted);
        System.setProperty("kith.it.data", data.toString());
        if (wanted.equals("postgres")) {
            startPostgres();
        }
        Settings arquillian = database("arquillian");
        System.setProperty("kith.it.db.url", arquillian.url());
        System.setProperty("kith.it.db.user", arquillian.user());
        System.setProperty("kith.it.db.password", arquillian.password());
        wipe(data);
    }

    /** From now on databases are of a PostgreSQL of this process's own. */
    public static void startPostgres() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stopPostgres();
    }

    public static void stopPostgres() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether this run is on PostgreSQL. */
    static boolean postgres() {
        return "postgres".equals(System.getProperty("kith.it.database"));
    }

    /** An empty database of its own for whoever names it. */
    public static Settings database(String name) {
        if (postgres == null) {
            Path file = Path.of(System.getProperty("kith.it.data"), name, "kith");
            return new Settings("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "kith", "");
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Settings(postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static void wipe(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an application needs to reach it. */
    public record Settings(String url, String user, String password) {}
}
