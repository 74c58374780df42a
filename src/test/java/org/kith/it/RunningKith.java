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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The built application as a person starts it: the launcher of "mvn" in a process of its own, with demo data, on a free
 * port and an empty database. One for all browser tests of a run; or, to try a page while it is being made, the one that
 * already serves at the port {@code -Dkith.it.port}.
 */
public final class RunningKith {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static RunningKith shared;

    private final Process process;
    private final int port;
    private final Path log;

    private RunningKith(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** The one that browser tests share; started at the first call, ended with the test run. */
    public static synchronized RunningKith shared() {
        Integer given = Integer.getInteger("kith.it.port");
        if (shared == null && given != null) {
            shared = new RunningKith(null, given, null);
        } else if (shared == null) {
            shared = start("browser", Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
            shared.awaitReady();
        }
        return shared;
    }

    /** Starts another one with variables of its own over the usual ones; does not wait. */
    public static RunningKith start(String name, Map<String, String> variables) {
        try {
            Path home = Path.of(System.getProperty("kith.it.data"), name);
            Files.createDirectories(home);
            Path log = home.resolve("console.log");
            int port = freePort();
            TestDatabase.Settings database = TestDatabase.database(name);
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "src/serve/java/Serve.java",
                            System.getProperty("kith.it.wlp"),
                            System.getProperty("kith.it.basedir"))
                    .directory(Path.of(System.getProperty("kith.it.basedir")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            Map<String, String> environment = new HashMap<>(Map.of(
                    "KITH_PORT", Integer.toString(port),
                    "KITH_HOST", "localhost",
                    "KITH_DATA", home.resolve("data").toString(),
                    "KITH_INDEX", home.resolve("index").toString(),
                    "KITH_UPLOADS", home.resolve("uploads").toString(),
                    "KITH_DB_URL", database.url(),
                    "KITH_DB_USER", database.user(),
                    "KITH_DB_PASSWORD", database.password(),
                    "KITH_DEMO", "true",
                    "WLP_OUTPUT_DIR", home.resolve("server").toString()));
            environment.putAll(variables);
            builder.environment().putAll(environment);
            return new RunningKith(builder.start(), Integer.parseInt(environment.get("KITH_PORT")), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Kith ended by itself:\n" + console());
            }
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet: asked again below
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IllegalStateException("Kith is not ready after " + PATIENCE + ":\n" + console());
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
