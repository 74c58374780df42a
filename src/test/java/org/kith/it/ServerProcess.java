package org.kith.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher of "mvn" in a process of its own, and the server that it starts.
 *
 * @param console file to which is added what the console shows
 */
record ServerProcess(Process launcher, Path console, int port) {
    private static final Patience PATIENCE = Patience.ofSeconds(240);

    static ServerProcess start(Path console, int port, Map<String, String> environment) {
        try {
            Files.createDirectories(console.getParent());
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "src/serve/java/Serve.java",
                            System.getProperty("kith.it.wlp"),
                            System.getProperty("kith.it.basedir"))
                    .directory(Path.of(System.getProperty("kith.it.basedir")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("KITH_PORT", Integer.toString(port));
            return new ServerProcess(builder.start(), console, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console showed so far, also of servers before this one. */
    String shown() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the health check says ready. */
    void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        if (!PATIENCE.until(() -> answers(client, ready))) {
            throw new IllegalStateException("Kith is not ready after " + PATIENCE.atMost() + ":\n" + shown());
        }
    }

    private boolean answers(HttpClient client, HttpRequest ready) {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("Kith ended by itself:\n" + shown());
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

    /** The most memory that launcher or server ever had, in megabytes; only Linux tells. */
    OptionalLong peakMegabytes() {
        return Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle()))
                .flatMapToLong(process -> PeakMemory.megabytes(process).stream())
                .max();
    }

    /** Ends both without a last word; returns when they are gone. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(launcher.descendants(), Stream.of(launcher.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Ends them as Ctrl-C does. */
    void stop() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
