package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kith.it.PlainBrowser.Answer;

/** An administrator looks after the index, while others go on searching. */
class IndexPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.UK);

    private static final String PAGE = "/search/index";
    private static final String ADMINISTRATOR = "coordinator@demo.example";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int REBUILDS = 3;

    /** Where the Kith that the browser tests share keeps its index. */
    private static Path index() {
        return Path.of(System.getProperty("kith.it.data"), "browser", "index");
    }

    /** Which index is in use: a new one has another name. */
    private static String current() {
        try {
            return Files.readString(index().resolve("current"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Page open() {
        BROWSER.signIn(ADMINISTRATOR);
        return BROWSER.open(PAGE);
    }

    private static String figure(String key) {
        return BROWSER.page()
                .locator(
                        "dl > div",
                        new Page.LocatorOptions()
                                .setHas(BROWSER.page()
                                        .locator(
                                                "dt",
                                                new Page.LocatorOptions()
                                                        .setHasText(TEXTS.getString("search.index." + key)))))
                .locator("dd")
                .innerText();
    }

    private static boolean says(String key) {
        return BROWSER.page().locator("#standing").innerText().contains(TEXTS.getString(key));
    }

    private static void lookAgainUntil(BooleanSupplier seen) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).as("still not seen").isBefore(end);
            BROWSER.open(PAGE);
        }
    }

    private static void tabTo(Locator wanted) {
        for (int i = 0; i < 10 && !(boolean) wanted.evaluate("it => it === document.activeElement"); i++) {
            BROWSER.page().keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static List<String> hits(PlainBrowser browser) {
        Answer found = browser.get("/directory/search?q=lease");
        return found.status() == 200 ? found.document().select(".k-result h3").eachText() : List.of();
    }

    @Test
    void aComparisonFindsNothingToPutRight() {
        Page page = open();
        String before = figure("ended");
        page.locator("#main").focus();
        tabTo(page.locator("#reconcile"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-flash--good")).isVisible();

        lookAgainUntil(() -> !figure("ended").equals(before) && figure("ended").contains(":"));
        assertThat(figure("repaired")).isEqualTo("0");
        assertThat(figure("compared")).isEqualTo(figure("documents")).isNotEqualTo("0");
        assertThat(figure("waiting")).isEqualTo("0");
        BROWSER.assertAccessible();
    }

    @Test
    void othersFindTheSameAllTheTimeWhileTheIndexIsMadeAnew() throws InterruptedException, ExecutionException {
        PlainBrowser other = PlainBrowser.of(RunningKith.shared(), "member@demo.example");
        List<String> all = hits(other);
        assertThat(all).isNotEmpty();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<List<List<String>>> searches = CompletableFuture.supplyAsync(() -> {
            List<List<String>> answers = new ArrayList<>();
            while (!done.get()) {
                answers.add(hits(other));
            }
            return answers;
        });
        try {
            for (int i = 0; i < REBUILDS; i++) {
                rebuild();
            }
        } finally {
            done.set(true);
        }
        assertThat(searches.get()).hasSizeGreaterThan(REBUILDS).allSatisfy(answer -> assertThat(answer)
                .isEqualTo(all));
    }

    private static void rebuild() {
        String before = current();
        Page page = open();
        page.locator("#main").focus();
        tabTo(page.locator("summary"));
        page.keyboard().press("Enter");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        tabTo(page.locator("#rebuild"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-flash--good")).isVisible();
        lookAgainUntil(() -> !current().equals(before) && says("enum.Standing.UP_TO_DATE.detail"));
    }

    /** As a second Kith with the same folder does. */
    @Test
    void whatKeepsTheIndexBehindIsSaidWhileSearchGoesOn() throws IOException {
        open();
        Path theirs = Files.createTempFile(index(), "kith", ".lock");
        try (FileChannel channel = FileChannel.open(theirs, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Files.move(theirs, index().resolve("kith.lock"), StandardCopyOption.ATOMIC_MOVE);
            lookAgainUntil(() -> says("enum.Trouble.LOCKED"));
            assertThat(hits(new PlainBrowser(RunningKith.shared()))).isNotEmpty();
            BROWSER.assertAccessible();
            BROWSER.assertFits(320);
        }
        lookAgainUntil(() -> says("enum.Standing.UP_TO_DATE.detail"));
    }

    @Test
    void itsFormsAreOfNoUseToOthers() {
        String before = current();
        RunningKith kith = RunningKith.shared();
        Answer page = PlainBrowser.of(kith, ADMINISTRATOR).get(PAGE);
        for (String button : List.of("rebuild", "reconcile")) {
            for (String email : List.of("legal@demo.example", "member@demo.example", "volunteer@demo.example")) {
                Answer answer = PlainBrowser.of(kith, email).submit(page, button, Map.of());
                assertThat(answer.status()).as("%s by %s", button, email).isEqualTo(404);
            }
            Answer answer = new PlainBrowser(kith).submit(page, button, Map.of());
            assertThat(answer.leadsTo(kith)).startsWith("/account/sign-in?");
        }
        assertThat(current()).isEqualTo(before);
    }
}
