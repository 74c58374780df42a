package org.kith.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The built application as a person starts it: the launcher of "mvn" in a process of its own, with demo data, on a free
 * port and an empty database. One for all browser tests of a run; or, to try a page while it is being made, the one that
 * already serves at the port {@code -Dkith.it.port}.
 */
public final class RunningKith {
    /** Reads the metrics of the shared one. */
    static final String METRICS_TOKEN = "only-for-tests-0123456789";

    private static final String INDEX = "KITH_INDEX";
    private static final String OUTPUT = "WLP_OUTPUT_DIR";

    /** What no two nodes may share. */
    private static final Set<String> OF_A_NODE = Set.of(INDEX, OUTPUT);

    private static RunningKith shared;

    private final Path log;
    private final Map<String, String> environment;
    private volatile ServerProcess server;
    private volatile int port;

    private RunningKith(Path log, Map<String, String> environment) {
        this.log = log;
        this.environment = environment;
    }

    /** The one that browser tests share; started at the first call, ended with the test run. */
    public static synchronized RunningKith shared() {
        Integer given = Integer.getInteger("kith.it.port");
        if (shared == null && given != null) {
            shared = new RunningKith(null, Map.of());
            shared.port = given;
        } else if (shared == null) {
            shared = start("browser", Map.of("KITH_METRICS_TOKEN", METRICS_TOKEN));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
            shared.awaitReady();
        }
        return shared;
    }

    /** Starts another one with variables of its own over the usual ones; does not wait. */
    public static RunningKith start(String name, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(Map.of(
                INDEX,
                home(name).resolve("index").toString(),
                OUTPUT,
                ServerFolder.take().toString(),
                "KITH_HOST",
                "localhost",
                "KITH_DATA",
                home(name).resolve("data").toString(),
                "KITH_UPLOADS",
                home(name).resolve("uploads").toString(),
                "KITH_DEMO",
                "true"));
        environment.putAll(variables);
        if (!environment.containsKey("KITH_DB_URL")) {
            TestDatabase.Settings database = TestDatabase.database(name);
            environment.putAll(Map.of(
                    "KITH_DB_URL", database.url(),
                    "KITH_DB_USER", database.user(),
                    "KITH_DB_PASSWORD", database.password()));
        }
        RunningKith kith = new RunningKith(home(name).resolve("console.log"), environment);
        kith.restart();
        return kith;
    }

    /** Starts another node on the same database, with the same keys; does not wait. */
    RunningKith beside(String name) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.keySet().removeAll(OF_A_NODE);
        return start(name, variables);
    }

    private static Path home(String name) {
        return Path.of(System.getProperty("kith.it.data"), name);
    }

    /** Starts it on the data that it left, at another port, since others may have taken the old one; does not wait. */
    void restart() {
        port = freePort();
        server = ServerProcess.start(log, port, environment);
    }

    TestDatabase.Settings database() {
        return new TestDatabase.Settings(
                environment.get("KITH_DB_URL"), environment.get("KITH_DB_USER"), environment.get("KITH_DB_PASSWORD"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    /**
     * The most memory that the server ever had from the operating system, in megabytes; empty where that is not told.
     */
    public OptionalLong peakMegabytes() {
        return server.peakMegabytes();
    }

    /** The launcher, which ends with the server. */
    Process process() {
        return server.launcher();
    }

    /** What the console showed so far, of all its starts. */
    public String console() {
        return server.shown();
    }

    /** Waits until the health check says ready. */
    public void awaitReady() {
        server.awaitReady();
    }

    /** Ends it without a last word. */
    void kill() {
        server.kill();
    }

    /** What its server wrote into the log that is kept, since its last start. */
    String log() {
        try {
            return Files.readString(Path.of(environment.get(OUTPUT), "kith", "logs", "messages.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as Ctrl-C does. */
    public void stop() {
        server.stop();
        ServerFolder.giveBack(Path.of(environment.get(OUTPUT)));
    }
}
