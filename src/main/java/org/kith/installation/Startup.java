package org.kith.installation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.kith.schedule.Timer;

/**
 * Brings the installation up: checks the settings, brings the database to today's tables, then tells the features. What
 * cannot work stops the server with one sentence instead of serving half.
 */
@ApplicationScoped
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    /** Files in db/migration. Class-path scanning has been seen to find none with only a warning, hence the check. */
    static final int MIGRATIONS = 26;

    @Resource(lookup = "jdbc/kith")
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    Event<DatabaseReady> databaseReady;

    @Inject
    Timer timer;

    private volatile boolean complete;

    /** Whether every step of the start is done. */
    public boolean complete() {
        return complete;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        try {
            refuse(Stream.concat(settings.problems().stream(), connect().stream())
                    .toList());
            migrate();
            databaseReady.fire(new DatabaseReady());
            timer.start();
            complete = true;
            LOG.info("Kith started");
        } catch (StartRefused e) {
            stop(e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The start failed", e);
            stop("The reason is in the log above: " + e.getMessage());
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new StartRefused(String.join(" ", problems));
        }
    }

    /** Says which database it is, or why it cannot be reached. */
    private Optional<String> connect() {
        try (Connection connection = database.getConnection()) {
            LOG.log(Level.INFO, "Database: {0}", connection.getMetaData().getDatabaseProductName());
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("The database cannot be reached (" + e.getMessage()
                    + "). Check KITH_DB_URL, KITH_DB_USER and KITH_DB_PASSWORD.");
        }
    }

    private void migrate() {
        Flyway flyway = Flyway.configure(Startup.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        flyway.migrate();
        MigrationInfo[] applied = flyway.info().applied();
        if (applied.length != MIGRATIONS) {
            throw new StartRefused("The database has " + applied.length
                    + " migrations applied, but this version of Kith has " + MIGRATIONS
                    + ". Check that KITH_DB_URL names the right database and that the version is not older than it.");
        }
    }

    /** Ends the server from a thread of its own: the server's shutdown waits for this start to return. */
    private static void stop(String sentence) {
        System.err.println(System.lineSeparator() + "Kith did not start. " + sentence + System.lineSeparator());
        Thread.ofPlatform().name("kith-stop").start(() -> System.exit(1));
    }

    private static final class StartRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StartRefused(String sentence) {
            super(sentence);
        }
    }
}
