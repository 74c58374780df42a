package org.kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.it.PlainBrowser;
import org.kith.it.RunningKith;

/** The built server on a free port with an empty embedded database, both gone after {@link #close}, or Ctrl-C. */
final class ThrowawayKith implements AutoCloseable {
    /** Longer than the server gives a transaction. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern LINK = Pattern.compile("/directory/first-administrator\\?link=(\\S+)");

    private final ThrowawayFolder folder;
    private final RunningKith kith;
    private boolean closed;

    private ThrowawayKith(ThrowawayFolder folder, RunningKith kith) {
        this.folder = folder;
        this.kith = kith;
    }

    /** Starts it; does not wait. */
    static ThrowawayKith start() throws IOException {
        Path server = path("kith.it.wlp", "target/liberty/wlp");
        if (!Files.exists(server.resolve("usr/servers/kith/apps/kith.war"))) {
            throw new BadInput("There is no built server in " + server + ": mvn -DskipTests package makes it.");
        }
        path("kith.it.basedir", "");
        ThrowawayFolder folder = new ThrowawayFolder();
        System.setProperty("kith.it.data", folder.path().toString());
        ThrowawayKith started = new ThrowawayKith(folder, RunningKith.start("kith", Map.of("KITH_DEMO", "false")));
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

    PlainBrowser browser() {
        return new PlainBrowser(kith, PATIENCE);
    }

    /** The one-time link that the first start printed, as the path of a page. */
    String administratorLink() {
        Matcher link = LINK.matcher(kith.console());
        if (!link.find()) {
            throw new IllegalStateException("Kith printed no link for the administrator:\n" + kith.console());
        }
        return link.group();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        kith.stop();
        folder.close();
    }
}
