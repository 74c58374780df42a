package org.kith.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What the environment says about the mail server. Without {@code KITH_MAIL_HOST} there is none, and mails wait. */
@ApplicationScoped
public class MailSettings {
    /** {@code kith@example.org}, with or without a name before it: {@code Kith <kith@example.org>}. */
    private static final Pattern SENDER = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+|[^<>@\\r\\n]+<[^\\s<>@]+@[^\\s<>@]+>");

    @Inject
    Config config;

    /** How the way to the mail server is secured, with the port that is usual then. */
    public enum Security {
        /** In plain text: for a mail server on the same machine. */
        NONE(25),
        /** Begins in plain text, is secured before anything is said, and ends where that cannot be. */
        STARTTLS(587),
        /** Secured from the first byte. */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /**
     * Where mails are handed over.
     *
     * @param user whom to sign in as; null to hand over without
     * @param password null without a user
     * @param sender the address that mails come from, with or without a name before it
     */
    public record MailServer(String host, int port, Security security, String user, String password, String sender) {
        /** Never the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** The mail server; empty while none is given. */
    public Optional<MailServer> server() {
        return text("KITH_MAIL_HOST").map(host -> {
            Security security = security().orElseThrow();
            int port = text("KITH_MAIL_PORT").map(Integer::valueOf).orElse(security.port);
            return new MailServer(
                    host,
                    port,
                    security,
                    text("KITH_MAIL_USER").orElse(null),
                    text("KITH_MAIL_PASSWORD").orElse(null),
                    text("KITH_MAIL_FROM").orElseThrow());
        });
    }

    /** One sentence for each variable whose value cannot be used; empty when all is well. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        text("KITH_MAIL_HOST").ifPresent(host -> {
            if (!host.matches("[^\\s/:@]+|\\[[0-9A-Fa-f:.]+]")) {
                problems.add("KITH_MAIL_HOST is \"" + host
                        + "\", but must be the name of a mail server, such as mail.example.org.");
            }
            if (text("KITH_MAIL_FROM").isEmpty()) {
                problems.add("KITH_MAIL_FROM is missing: the address that mails come from.");
            }
        });
        text("KITH_MAIL_PORT")
                .filter(given -> !Settings.isPort(given))
                .ifPresent(given ->
                        problems.add("KITH_MAIL_PORT is \"" + given + "\", but must be a number from 1 to 65535."));
        if (security().isEmpty()) {
            problems.add("KITH_MAIL_TLS is \"" + text("KITH_MAIL_TLS").orElseThrow()
                    + "\", but must be starttls, tls or none.");
        }
        text("KITH_MAIL_FROM")
                .filter(given -> !SENDER.matcher(given).matches())
                .ifPresent(given -> problems.add("KITH_MAIL_FROM is \"" + given
                        + "\", but must be an address, such as Kith <kith@example.org>."));
        if (text("KITH_MAIL_USER").isPresent() != text("KITH_MAIL_PASSWORD").isPresent()) {
            problems.add("KITH_MAIL_USER and KITH_MAIL_PASSWORD are only of use together.");
        }
        return problems;
    }

    private Optional<Security> security() {
        String given = text("KITH_MAIL_TLS").orElse("starttls");
        return List.of(Security.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst();
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
