package org.kith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.kith.directory.ImportCounts;
import org.kith.directory.ImportView;
import org.kith.it.PlainBrowser;
import org.kith.it.PlainBrowser.Answer;

/**
 * {@code import}: a file of organisations sent to a running server through its pages, by the administrator whom its
 * first start lets be created; looked at, and applied without its refused rows.
 */
final class ImportFile {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");

    private final PlainBrowser browser;
    private final Path file;

    private ImportFile(PlainBrowser browser, Path file) {
        this.browser = browser;
        this.file = file;
    }

    static Map<String, Object> run(Options options) throws IOException {
        options.expect(Set.of("--file"), Set.of("--twice"));
        Path file = options.input("--file");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (ThrowawayKith kith = ThrowawayKith.start()) {
            kith.awaitReady();
            ImportFile bench = new ImportFile(kith.administrator(), file);
            bench.send("", figures);
            if (options.has("--twice")) {
                bench.send("again_", figures);
            }
        }
        return figures;
    }

    /** Timed as the person at the browser waits: from sending the file until the page says what was done. */
    private void send(String prefix, Map<String, Object> figures) {
        Answer form = page(browser.get("/directory/import"));
        Stopwatch watch = new Stopwatch();
        Answer preview = done(page(browser.submit(form, "upload", Map.of(), Map.of("file", file))));
        ImportCounts promised = counts(preview.document());
        Map<String, String> decision = promised.refused() > 0 ? Map.of("leaveOut", "true") : Map.of();
        Answer outcome = done(press(preview, "apply", decision));
        String seconds = watch.seconds();
        Document told = outcome.document();
        ImportCounts applied = counts(told);
        if (!told.select("[name=apply]").isEmpty() || !applied.equals(promised)) {
            throw new IllegalStateException("The preview said " + promised + ", but the outcome is\n" + told);
        }
        figures.put(prefix + "new", applied.added());
        figures.put(prefix + "changed", applied.changed());
        figures.put(prefix + "unchanged", applied.unchanged());
        figures.put(prefix + "folded", applied.folded());
        figures.put(prefix + "refused", applied.refused());
        figures.put(prefix + "seconds", seconds);
    }

    private Answer press(Answer page, String button, Map<String, String> typed) {
        return page(browser.submit(page, button, typed));
    }

    /** The page to which an answer leads. */
    private Answer page(Answer answer) {
        Answer page = browser.follow(answer);
        if (page.status() != 200) {
            throw new IllegalStateException("Kith answered " + page.status() + ":\n" + page.body());
        }
        return page;
    }

    /** A file that Kith refuses is bad input, and Kith's own sentence names the line. */
    private Answer done(Answer page) {
        List<String> refusals = page.document().select(".k-errors li").eachText();
        if (!refusals.isEmpty()) {
            throw new BadInput(file + ": " + String.join(" ", refusals));
        }
        return page;
    }

    private static ImportCounts counts(Document page) {
        return new ImportCounts(
                count(page, ImportView.NEW),
                count(page, ImportView.CHANGED),
                count(page, ImportView.UNCHANGED),
                count(page, ImportView.FOLDED),
                count(page, ImportView.REFUSED));
    }

    /** The number beside the word for that view in the list of figures. */
    private static int count(Document page, ImportView view) {
        String word = TEXTS.getString("enum.ImportView." + view);
        return page.select("dt").stream()
                .filter(found -> found.text().equals(word))
                .map(found -> Integer.parseInt(found.nextElementSibling().text().replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no figure " + word + " on the page:\n" + page));
    }
}
