package org.kith.it;

/**
 * A change that was answered, and so must outlive whatever happens next.
 *
 * @param page of the thing that was changed
 * @param shown what the page shows since
 * @param word that finds the thing since; null for what nobody searches for
 */
record Acknowledged(String page, String shown, String word) {
    boolean shownTo(PlainBrowser browser) {
        return browser.get(page).body().contains(shown);
    }

    /** Whether a search for the word leads to the page. */
    boolean foundBy(PlainBrowser browser) {
        return word == null
                || browser.get("/directory/search?q=" + word).document().select(".k-results a").stream()
                        .anyMatch(link -> link.attr("href").equals(page));
    }
}
