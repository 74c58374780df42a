package org.kith.it;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import org.jsoup.nodes.Document;
import org.kith.imports.ImportCounts;
import org.kith.imports.Verdict;
import org.kith.it.PlainBrowser.Answer;

/** A list that somebody imports through the pages: sent, its columns mapped, judged, applied. */
public final class ListImport {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");

    private final PlainBrowser browser;
    private final Patience patience;
    private Answer page;

    private ListImport(PlainBrowser browser, Answer page, Duration atMost) {
        this.browser = browser;
        this.page = page;
        this.patience = new Patience(atMost);
    }

    /** Kith said no, in these sentences. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(List<String> sentences) {
            super(String.join(" ", sentences));
        }
    }

    /**
     * Sends a file.
     *
     * @param atMost how long to wait for its rows to be judged
     * @throws Refused when it is no list
     */
    public static ListImport send(PlainBrowser browser, String kind, Path file, Duration atMost) {
        Answer form = browser.get("/imports/imports");
        Answer sent = browser.submit(form, "upload", Map.of("kind", kind), Map.of("file", file));
        return new ListImport(browser, taken(browser, sent), atMost);
    }

    /** Sends a file and takes the columns for what they were guessed to be. */
    static ListImport judged(PlainBrowser browser, String kind, Path file) {
        return send(browser, kind, file, Duration.ofSeconds(60)).map(Map.of());
    }

    /**
     * Says what the columns mean, and waits until the rows are judged.
     *
     * @param typed corrects what was guessed: value by the name of the input
     */
    public ListImport map(Map<String, String> typed) {
        begin(typed);
        return awaitJudged(browser);
    }

    /** Says what the columns mean; its rows are judged from now on. */
    ListImport begin(Map<String, String> typed) {
        page = taken(browser, browser.submit(page, "map", typed));
        return this;
    }

    /** @param onwards who looks and decides from now on; after a restart the session before is gone */
    ListImport awaitJudged(PlainBrowser onwards) {
        ListImport judged = new ListImport(onwards, page, patience.atMost());
        String address = "/imports/import?import="
                + page.numberAfter("/imports/import?import=").orElseThrow();
        if (!patience.until(() -> {
            judged.page = onwards.follow(onwards.get(address));
            return judged.page.document().select("#judging").isEmpty();
        })) {
            throw new IllegalStateException("Its rows are not judged in time:\n" + judged.page.body());
        }
        return judged;
    }

    /** Takes the rows in. */
    public ListImport apply(Map<String, String> typed) {
        page = taken(browser, browser.submit(page, "apply", typed));
        return this;
    }

    /** What becomes of the rows, by the page. */
    public ImportCounts counts() {
        return new ImportCounts(
                count(Verdict.NEW),
                count(Verdict.CHANGED),
                count(Verdict.UNCHANGED),
                count(Verdict.FOLDED),
                count(Verdict.REFUSED));
    }

    /** Whether it went in. */
    public boolean applied() {
        return page.document().select("[name=apply]").isEmpty();
    }

    public Document page() {
        return page.document();
    }

    /** The number beside the word for that verdict in the list of figures. */
    private int count(Verdict verdict) {
        String word = TEXTS.getString("enum.Verdict." + verdict);
        return page.document().select("dt").stream()
                .filter(found -> found.text().equals(word))
                .map(found -> Integer.parseInt(found.nextElementSibling().text().replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no figure " + word + " on the page:\n" + page.body()));
    }

    /** The page to which an answer leads. */
    private static Answer taken(PlainBrowser browser, Answer answer) {
        Answer page = browser.follow(answer);
        if (page.status() != 200) {
            throw new IllegalStateException("Kith answered " + page.status() + ":\n" + page.body());
        }
        List<String> refusals = page.document().select(".k-errors li").eachText();
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return page;
    }
}
