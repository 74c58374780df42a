package org.kith.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about this installation; docs/operations.md lists every variable. {@link #problems()} names
 * each variable whose value cannot be used.
 */
@ApplicationScoped
public class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    /** The keys of the state that pages carry, with their lengths in bytes. */
    public static final Map<String, Integer> FACES_KEYS =
            Map.of("KITH_FACES_SECRET", 16, "KITH_FACES_IV", 16, "KITH_FACES_MAC_SECRET", 32);

    /** Of a token that nobody guesses. */
    private static final int TOKEN_MIN = 20;

    @Inject
    Config config;

    @Inject
    MailSettings mail;

    /** Folder for what must be kept: the embedded database, keys, uploads. */
    public Path data() {
        return Path.of(text("KITH_DATA").orElse("data")).toAbsolutePath();
    }

    /** Folder of the search index; may be deleted at any time. */
    public Path index() {
        return text("KITH_INDEX")
                .map(Path::of)
                .orElseGet(() -> data().resolve("index"))
                .toAbsolutePath();
    }

    /** Folder of uploaded files. */
    public Path uploads() {
        return text("KITH_UPLOADS")
                .map(Path::of)
                .orElseGet(() -> data().resolve("uploads"))
                .toAbsolutePath();
    }

    /** The address people use, without a slash at the end; links handed out start with it. */
    public String baseAddress() {
        String given = text("KITH_BASE_URL")
                .orElseGet(() -> "http://localhost:" + text("KITH_PORT").orElse("9080"));
        return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    /** Whether the people use the application over TLS, so that cookies and HSTS may say so. */
    public boolean secure() {
        return baseAddress().startsWith("https:");
    }

    /** Whether a first start fills the empty database with invented people and organisations. */
    public boolean demo() {
        return text("KITH_DEMO").map(Boolean::parseBoolean).orElse(false);
    }

    /** What whoever watches the installation must send to read its figures; empty when nobody may. */
    public Optional<String> metricsToken() {
        return text("KITH_METRICS_TOKEN");
    }

    /** One sentence for each variable whose value cannot be used; empty when all is well. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        checkBaseAddress(problems);
        problems.addAll(mail.problems());
        text("KITH_DEMO")
                .filter(given -> !given.equals("true") && !given.equals("false"))
                .ifPresent(given -> problems.add("KITH_DEMO is \"" + given + "\", but must be true or false."));
        metricsToken()
                .filter(given -> given.length() < TOKEN_MIN)
                .ifPresent(given -> problems.add("KITH_METRICS_TOKEN must have at least " + TOKEN_MIN
                        + " characters that nobody can guess: openssl rand -base64 30."));
        checkListener(problems);
        FACES_KEYS.forEach((variable, bytes) -> checkKey(variable, bytes, problems));
        checkFolder("KITH_DATA", data(), problems);
        checkFolder("KITH_INDEX", index(), problems);
        checkFolder("KITH_UPLOADS", uploads(), problems);
        return problems;
    }

    private void checkListener(List<String> problems) {
        text("KITH_PORT")
                .filter(given -> !isPort(given))
                .ifPresent(
                        given -> problems.add("KITH_PORT is \"" + given + "\", but must be a number from 1 to 65535."));
        text("KITH_HOST")
                .filter(given -> !isOurs(given))
                .ifPresent(given ->
                        problems.add("KITH_HOST is \"" + given + "\", but must be * or an address of this machine."));
    }

    static boolean isPort(String given) {
        return given.matches("\\d{1,5}") && Integer.parseInt(given) > 0 && Integer.parseInt(given) < 65536;
    }

    private static boolean isOurs(String host) {
        if (host.equals("*")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException e) {
            LOG.log(Level.FINE, "KITH_HOST is no address here", e);
            return false;
        }
    }

    private void checkKey(String variable, int bytes, List<String> problems) {
        text(variable)
                .filter(given -> !isKey(given, bytes))
                .ifPresent(given -> problems.add(variable + " must be " + bytes
                        + " random bytes in Base64: openssl rand -base64 " + bytes + "."));
    }

    private static boolean isKey(String given, int bytes) {
        try {
            return Base64.getDecoder().decode(given).length == bytes;
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, "A key is not Base64", e);
            return false;
        }
    }

    private void checkBaseAddress(List<String> problems) {
        String given = baseAddress();
        try {
            URI address = new URI(given);
            boolean usable = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null;
            if (!usable) {
                problems.add(baseAddressSentence(given));
            }
        } catch (java.net.URISyntaxException e) {
            problems.add(baseAddressSentence(given));
        }
    }

    private static String baseAddressSentence(String given) {
        return "KITH_BASE_URL is \"" + given
                + "\", but must be the address people use, such as https://kith.example.org.";
    }

    private static void checkFolder(String variable, Path folder, List<String> problems) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                problems.add(variable + " is \"" + folder + "\", but that folder cannot be written to.");
            }
        } catch (java.io.IOException e) {
            problems.add(variable + " is \"" + folder + "\", but that folder cannot be made (" + e.getMessage() + ").");
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
