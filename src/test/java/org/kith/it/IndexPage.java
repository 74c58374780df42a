package org.kith.it;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kith.it.PlainBrowser.Answer;

/** An administrator's page of the index: {@code /search/index}. */
final class IndexPage {
    private static final String PATH = "/search/index";
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");
    private static final Patience PATIENCE = Patience.ofSeconds(120);

    private static final String UNDER_WAY = TEXTS.getString("search.index.ended.underWay");

    private final PlainBrowser browser;
    private Answer shown;

    IndexPage(PlainBrowser browser) {
        this.browser = browser;
    }

    /**
     * What the page says of a comparison that has ended.
     *
     * @param compared things compared
     * @param repaired those of them that differed
     */
    record Comparison(long compared, long repaired) {}

    /** Has the index compared with the database and waits for the end of it. */
    Comparison compare() {
        String before = ended(look());
        if (!PATIENCE.until(() -> endedAfter(before))) {
            throw new IllegalStateException("No comparison has ended:\n" + shown.body());
        }
        return new Comparison(
                number(shown.document(), "search.index.compared"), number(shown.document(), "search.index.repaired"));
    }

    /** Asks as long as nothing has come of it: of two comparisons within a second the page tells the same moment. */
    private boolean endedAfter(String before) {
        String now = ended(look());
        if (now.equals(before)) {
            Answer asked = browser.submit(shown, "reconcile", Map.of());
            if (asked.status() != 302) {
                throw new IllegalStateException("The comparison was not taken on:\n" + asked.body());
            }
        }
        return !now.equals(before) && !now.equals(UNDER_WAY);
    }

    private Answer look() {
        shown = browser.get(PATH);
        return shown;
    }

    private static String ended(Answer page) {
        return figure(page.document(), "search.index.ended").text();
    }

    private static long number(Document page, String key) {
        return Long.parseLong(figure(page, key).text().replaceAll("\\D", ""));
    }

    /** What stands beside that word in the list of figures. */
    private static Element figure(Document page, String key) {
        String word = TEXTS.getString(key);
        return page.select("dt").stream()
                .filter(found -> found.text().equals(word))
                .map(Element::nextElementSibling)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no figure " + word + " on the page:\n" + page));
    }
}
