package org.kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.kith.it.FirstAdministrator;
import org.kith.it.KillTrial;
import org.kith.it.PlainBrowser;
import org.kith.it.RunningKith;
import org.kith.it.TestDatabase;

/** The built server on a free port with an empty database, both gone after {@link #close}, or Ctrl-C. */
final class ThrowawayKith implements AutoCloseable {
    /** Longer than the server gives a transaction. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ThrowawayFolder folder;
    private final RunningKith kith;
    private boolean closed;

    private ThrowawayKith(ThrowawayFolder folder, RunningKith kith) {
        this.folder = folder;
        this.kith = kith;
    }

    /** Starts it on an embedded database; does not wait. */
    static ThrowawayKith start() throws IOException {
        return start(false);
    }

    /** Starts it with that much heap, such as 512m. */
    static ThrowawayKith start(boolean postgres, String heap) throws IOException {
        return start(postgres, Map.of("KITH_DEMO", "false", "KITH_HEAP", heap));
    }

    /** Starts it on an embedded database or on a PostgreSQL of its own; does not wait. */
    static ThrowawayKith start(boolean postgres) throws IOException {
        return start(postgres, Map.of("KITH_DEMO", "false"));
    }

    private static ThrowawayKith start(boolean postgres, Map<String, String> environment) throws IOException {
        Path server = path("kith.it.wlp", "target/liberty/wlp");
        if (!Files.exists(server.resolve("usr/servers/kith/apps/kith.war"))) {
            throw new BadInput("There is no built server in " + server + ": mvn -DskipTests package makes it.");
        }
        path("kith.it.basedir", "");
        ThrowawayFolder folder = new ThrowawayFolder();
        System.setProperty("kith.it.data", folder.path().toString());
        if (postgres) {
            TestDatabase.startPostgres();
        }
        ThrowawayKith started = new ThrowawayKith(folder, RunningKith.start("kith", environment));
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return started;
    }

    /** A place that {@link RunningKith} reads from a property; beside the working folder when nobody set it. */
    private static Path path(String property, String usual) {
        Path path = Path.of(System.getProperty(property, usual)).toAbsolutePath();
        System.setProperty(property, path.toString());
        return path;
    }

    void awaitReady() {
        kith.awaitReady();
    }

    /** A browser of the administrator, whom the link of the first start lets be created. */
    PlainBrowser administrator() {
        return FirstAdministrator.create(kith).browser(kith, PATIENCE);
    }

    /** The most memory that the server had, in megabytes, where that is told. */
    OptionalLong peakMegabytes() {
        return kith.peakMegabytes();
    }

    KillTrial killTrial(long seed) {
        return new KillTrial(kith, seed);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        kith.stop();
        TestDatabase.stopPostgres();
        folder.close();
    }
}
