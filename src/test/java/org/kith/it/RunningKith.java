package org.kith.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built application as a person starts it: the launcher of "mvn" in a process of its own, with demo data, on a free
 * port and an empty database. One for all browser tests of a run; or, to try a page while it is being made, the one that
 * already serves at the port {@code -Dkith.it.port}.
 */
public final class RunningKith {
    /** Reads the metrics of the shared one. */
    static final String METRICS_TOKEN = "only-for-tests-0123456789";

    private static final Patience PATIENCE = Patience.ofSeconds(240);
    private static RunningKith shared;

    private final Path log;
    private final Map<String, String> environment;
    private volatile Process process;
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
        Map<String, String> environment = new HashMap<>(ofANode(name));
        environment.putAll(Map.of(
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
        variables.putAll(ofANode(name));
        return start(name, variables);
    }

    /** What no two nodes may share. */
    private static Map<String, String> ofANode(String name) {
        return Map.of(
                "KITH_INDEX", home(name).resolve("index").toString(),
                "WLP_OUTPUT_DIR", home(name).resolve("server").toString());
    }

    private static Path home(String name) {
        return Path.of(System.getProperty("kith.it.data"), name);
    }

    /** Starts it on the data that it left, at another port, since others may have taken the old one; does not wait. */
    void restart() {
        try {
            Files.createDirectories(log.getParent());
            port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "src/serve/java/Serve.java",
                            System.getProperty("kith.it.wlp"),
                            System.getProperty("kith.it.basedir"))
                    .directory(Path.of(System.getProperty("kith.it.basedir")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("KITH_PORT", Integer.toString(port));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    public Process process() {
        return process;
    }

    /** What the console showed so far. */
    public String console() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the health check says ready. */
    public void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address("/health/ready")))
                .timeout(Duration.ofSeconds(10))
                .build();
        if (!PATIENCE.until(() -> answers(client, ready))) {
            throw new IllegalStateException("Kith is not ready after " + PATIENCE.atMost() + ":\n" + console());
        }
    }

    private boolean answers(HttpClient client, HttpRequest ready) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Kith ended by itself:\n" + console());
        }
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it without a last word: the server, which the launcher started, and the launcher. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Ends it as Ctrl-C does. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
