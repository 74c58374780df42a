import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Serves the built application in the foreground: {@code java src/serve/java/Serve.java WLP BASEDIR}.
 *
 * <p>Runs Liberty on the JDK that runs this file, with its data in {@code BASEDIR/data} and its index in {@code
 * BASEDIR/search-index/data} unless the environment says otherwise, waits until the application is ready and prints where
 * it is. Ends when the server ends; Ctrl-C stops the server cleanly first. Exit status: the server's own, or 1 with a
 * sentence when it cannot start.
 */
public final class Serve {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Serve() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path wlp = Path.of(args[0]);
        Path basedir = Path.of(args[1]);
        int port = port();
        refuseWrongHeap();
        refuseWhenTaken(port);
        makeFolder(dataFolder(basedir));

        Process server = start(wlp, basedir);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        Thread.ofVirtual().start(() -> announce(server, port, dataFolder(basedir)));
        System.exit(server.waitFor());
    }

    private static int port() {
        String given = System.getenv().getOrDefault("KITH_PORT", "9080");
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, in the same sentence
        }
        throw refusal("KITH_PORT is \"" + given + "\", but must be a number from 1 to 65535.");
    }

    private static void refuseWrongHeap() {
        if (!heap().matches("[1-9][0-9]*[kKmMgG]")) {
            throw refusal("KITH_HEAP is \"" + heap() + "\", but must be a size such as 512m or 2g.");
        }
    }

    private static String heap() {
        return System.getenv().getOrDefault("KITH_HEAP", "1g");
    }

    private static void refuseWhenTaken(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (java.net.BindException e) {
            throw refusal("Port " + port
                    + " is taken by another program: stop that one, or choose another port, for example KITH_PORT="
                    + (port + 1) + " mvn");
        }
    }

    private static void makeFolder(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw refusal("KITH_DATA is \"" + data + "\", but that folder cannot be made (" + e.getMessage() + ").");
        }
    }

    private static RuntimeException refusal(String sentence) {
        System.err.println();
        System.err.println("Kith did not start. " + sentence);
        System.err.println();
        System.exit(1);
        return new IllegalStateException(sentence);
    }

    private static Path dataFolder(Path basedir) {
        String given = System.getenv("KITH_DATA");
        return given == null || given.isBlank() ? basedir.resolve("data") : Path.of(given);
    }

    private static Process start(Path wlp, Path basedir) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // opens what Weld needs on JDK 21 and later
                "@" + wlp.resolve("lib/platform/java/java24.options"),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap(),
                "-Dfile.encoding=UTF-8",
                "-javaagent:" + wlp.resolve("bin/tools/ws-javaagent.jar"),
                "-jar",
                wlp.resolve("bin/tools/ws-server.jar").toString(),
                "kith"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(basedir.toFile()).inheritIO();
        Path data = dataFolder(basedir);
        Map<String, String> environment = builder.environment();
        environment.put("KITH_DATA", data.toString());
        environment.putIfAbsent(
                "KITH_INDEX", basedir.resolve("search-index/data").toString());
        environment.putIfAbsent("KITH_DEMO", "true");
        environment.putIfAbsent("KITH_KEYS_PASSWORD", secret(data.resolve("keys/liberty-keys-password")));
        return builder.start();
    }

    /** The secret kept in {@code file}, made on the first start. */
    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.getParent());
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private static void announce(Process server, int port, Path data) {
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (server.isAlive() && System.nanoTime() < deadline) {
                if (ready(port)) {
                    System.out.println();
                    System.out.println("Kith is ready: http://localhost:" + port + "/");
                    Path accounts = data.resolve("demo-accounts.txt");
                    if (Files.exists(accounts)) {
                        System.out.print(Files.readString(accounts));
                    }
                    System.out.println("Stop it with Ctrl-C.");
                    return;
                }
                Thread.sleep(200);
            }
            if (server.isAlive()) {
                System.err.println("Kith is not ready after " + PATIENCE.toMinutes()
                        + " minutes. Its log is above; it goes on trying. Ctrl-C stops it.");
            }
        } catch (IOException e) {
            System.err.println("Kith runs, but its address could not be announced: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ready(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false; // not yet listening
        }
    }

    private static void stop(Process server) {
        server.destroy(); // asks; Liberty then closes the application, the index and the database
        try {
            if (!server.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
