package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.it.PlainBrowser.Answer;

/** A start that cannot work ends with a sentence that names the variable; a first one lets the administrator in. */
class StartPageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern LINK = Pattern.compile("(\\S+)/directory/first-administrator\\?link=([\\w-]+)");

    @TempDir
    Path folder;

    /** Something that is no folder and in which none can be made. */
    private String noFolder() throws IOException {
        Path file = folder.resolve("file");
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        return file.resolve("below").toString();
    }

    @Test
    void everySettingThatCannotBeUsedIsNamedAtOnce() throws Exception {
        String secret = "never-shown-" + Fixture.unique();
        Map<String, String> wrong = new HashMap<>(Map.of(
                "KITH_HOST", "203.0.113.7", // of a network that exists in documents alone
                "KITH_BASE_URL", "kith.example.org",
                "KITH_MAIL_HOST", "smtp://mail.example.org",
                "KITH_DEMO", "perhaps",
                "KITH_INDEX", noFolder(),
                "KITH_UPLOADS", noFolder()));
        wrong.putAll(Map.of(
                "KITH_MAIL_PORT", "smtp",
                "KITH_MAIL_TLS", "perhaps",
                "KITH_MAIL_PASSWORD", secret,
                "KITH_FACES_SECRET", "no Base64",
                "KITH_FACES_MAC_SECRET", secret,
                "KITH_METRICS_TOKEN", "guessed",
                "KITH_DB_URL", "jdbc:postgresql://localhost:1/kith",
                "KITH_DB_USER", "kith",
                "KITH_DB_PASSWORD", secret));
        assertThat(refused(RunningKith.start("settings", wrong)))
                .contains("Kith did not start. ")
                .contains("KITH_HOST is \"203.0.113.7\", but must be")
                .contains("KITH_BASE_URL is \"kith.example.org\", but must be")
                .contains("KITH_MAIL_HOST is \"smtp://mail.example.org\", but must be the name")
                .contains("KITH_MAIL_FROM is missing")
                .contains("KITH_MAIL_PORT is \"smtp\", but must be a number")
                .contains("KITH_MAIL_TLS is \"perhaps\", but must be starttls, tls or none.")
                .contains("KITH_MAIL_USER and KITH_MAIL_PASSWORD are only of use together.")
                .contains("KITH_DEMO is \"perhaps\", but must be true or false.")
                .contains("KITH_INDEX is \"" + noFolder() + "\", but")
                .contains("KITH_UPLOADS is \"" + noFolder() + "\", but")
                .contains("KITH_FACES_SECRET must be 16 random bytes in Base64")
                .contains("KITH_FACES_MAC_SECRET must be 32 random bytes in Base64")
                .contains("KITH_METRICS_TOKEN must have at least 20 characters")
                .doesNotContain("guessed")
                .contains("The database cannot be reached")
                .contains("Check KITH_DB_URL, KITH_DB_USER and KITH_DB_PASSWORD.")
                .doesNotContain("KITH_DATA is", "KITH_FACES_IV")
                .doesNotContain(secret);
    }

    /** Waits for the end of a start that is to fail; returns what the console showed. */
    private static String refused(RunningKith kith) throws InterruptedException {
        try {
            assertThat(kith.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            assertThat(kith.process().exitValue()).isEqualTo(1);
            assertThat(kith.console()).doesNotContain("Kith is ready");
            return kith.console();
        } finally {
            kith.stop();
        }
    }

    @Test
    void aFirstStartLetsTheAdministratorInOverTls() throws Exception {
        RunningKith kith =
                RunningKith.start("first", Map.of("KITH_DEMO", "false", "KITH_BASE_URL", "https://kith.example.org/"));
        try {
            kith.awaitReady();
            assertThat(kith.console().lines()).noneMatch(line -> line.matches(".*CWWKF\\d{4}[EW].*"));
            String secret = theOnlyLink(kith);
            createsTheAdministrator(kith, "/directory/first-administrator?link=" + secret);
            assertThat(kith.log())
                    .as("the log that is kept")
                    .contains("Kith started")
                    .doesNotContain(secret);
        } finally {
            kith.stop();
        }
    }

    /** The secret of the one link on the console, which begins with the address people use. */
    private static String theOnlyLink(RunningKith kith) {
        Matcher link = LINK.matcher(kith.console());
        assertThat(link.find()).as(kith.console()).isTrue();
        assertThat(link.group(1)).endsWith("https://kith.example.org");
        String secret = link.group(2);
        assertThat(link.find()).as("a second link").isFalse();
        return secret;
    }

    private static void createsTheAdministrator(RunningKith kith, String link) {
        String email = "first-" + Fixture.unique() + "@it.example";
        String password = "quiet marmalade " + Fixture.unique();
        PlainBrowser browser = new PlainBrowser(kith);
        Answer form = browser.get(link);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        Answer created =
                browser.submit(form, "create", Map.of("name", "Florence First", "email", email, "password", password));
        assertThat(created.leadsTo(kith)).startsWith("/account/sign-in");
        assertThat(new PlainBrowser(kith).get(link).body())
                .as("the link a second time")
                .doesNotContain("id=\"password\"");

        PlainBrowser administrator = new PlainBrowser(kith);
        Answer in = administrator.signIn(email, password, "/directory/people");
        assertThat(in.leadsTo(kith)).isEqualTo("/directory/people");
        assertThat(in.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("; Secure")
                .contains("; HttpOnly");
        Answer people = administrator.get("/directory/people");
        assertThat(people.status()).isEqualTo(200);
        assertThat(people.body()).contains("Florence First", email);
        assertThat(kith.console()).doesNotContain(password, email, "Florence");
    }
}
