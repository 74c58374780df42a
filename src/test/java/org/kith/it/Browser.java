package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for each test, watching over every page it shows: a script error, a refusal of the content security policy
 * or an answer of 500 fails the test. Without a browser the tests are skipped, loudly.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback, ExecutionCondition {
    public static final String PASSWORD = "hedgerow-lantern-42";

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell", // the same engine without a window: half the time
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** For a busy machine; a page that is there is not waited for. */
    private static final int PATIENCE_MS = 30_000;

    private static final String AXE = axeSource();

    /** Cookies by e-mail address of those who signed in. */
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final boolean scripts;
    private final Set<String> faults = new LinkedHashSet<>();
    private BrowserContext context;
    private Page page;

    public Browser() {
        this(true);
    }

    private Browser(boolean scripts) {
        this.scripts = scripts;
    }

    /** A browser in which no script runs. */
    public static Browser withoutScripts() {
        return new Browser(false);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext extension) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is installed");
        }
        String sentence =
                "BROWSER TESTS SKIPPED: no Chromium or Chrome found. On Debian: apt-get install chromium-headless-shell";
        System.err.println(sentence);
        return ConditionEvaluationResult.disabled(sentence);
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("KITH_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create();
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    @Override
    public void beforeEach(ExtensionContext extension) {
        RunningKith.shared();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        faults.clear();
        fresh();
    }

    /** A browser that nobody used before: signed out, no cookies. */
    public Page fresh() {
        return fresh(null);
    }

    private Page fresh(String cookies) {
        if (context != null) {
            context.close();
        }
        context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setStorageState(cookies)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE) // or axe sees colours on their way
                        .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onPageError(error -> faults.add("script error on " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                faults.add("console error on " + page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500 && response.status() != 503) {
                faults.add(response.status() + " from " + response.url());
            }
        });
        return page;
    }

    @Override
    public void afterEach(ExtensionContext extension) {
        context.close();
        context = null;
        assertThat(faults).isEmpty();
    }

    public Page page() {
        return page;
    }

    public Page open(String path) {
        page.navigate(RunningKith.shared().address(path));
        return page;
    }

    /** Goes on as one of the demo people, in a browser that holds nothing else: signs in the first time of a run. */
    public Page signIn(String email) {
        String cookies = SIGNED_IN.get(email);
        fresh(cookies);
        if (cookies == null) {
            open("/account/sign-in");
            page.locator("#email").fill(email);
            page.locator("#password").fill(PASSWORD);
            page.locator("#sign-in").click();
            page.locator(".k-account__me").waitFor();
            SIGNED_IN.put(email, context.storageState());
        }
        return page;
    }

    /**
     * Fails on any finding of axe on the page as it is now: all rules in the light, those on colours again in the dark. Run
     * in the page itself, since the builder of the library opens a second page for each run, which takes seconds.
     */
    public void assertAccessible() {
        if (TestDatabase.postgres()) {
            return; // how a page looks does not depend on the database: once a build is enough
        }
        page.evaluate(AXE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(
                        axe(
                                "{resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}"))
                .as("axe on %s in the dark", page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(axe("{resultTypes: ['violations']}"))
                .as("axe on %s", page.url())
                .isEmpty();
    }

    private List<?> axe(String options) {
        return (List<?>) page.evaluate("() => axe.run(document, " + options + ").then(results => results.violations"
                + ".flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ': '"
                + " + node.failureSummary.split('\\n').slice(1).join(' '))))");
    }

    private static String axeSource() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when the page scrolls sideways at 320 pixels. */
    public void assertFits(int width) {
        page.setViewportSize(width, 900);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling of %s at %d", page.url(), width)
                .isLessThanOrEqualTo(0);
        page.setViewportSize(1280, 900);
    }
}
