package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole of a search without a pointer: nothing here clicks, and the focus goes nowhere by itself but by the Tab key. */
class SearchByKeyboardPageIT {
    /** More steps than any page has places to stop at. */
    private static final int MOST_TABS = 250;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    /** Goes on with the Tab key until the focus is there. */
    private static void tabTo(Locator wanted) {
        Page page = BROWSER.page();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + wanted);
    }

    private static void press(Locator wanted, String key) {
        tabTo(wanted);
        BROWSER.page().keyboard().press(key);
    }

    @Test
    void fromTheFirstLetterToSomebodysPage() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/about");
        tabTo(page.locator("#site-q"));
        page.keyboard().type("lease");
        assertThat(page.locator("#site-q")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("can help with “lease”");

        press(page.locator("#filters input[name=who][value=VOLUNTEER]"), "Space");
        press(page.locator("#filters button[type=submit]"), "Enter");
        assertThat(page).hasURL(Pattern.compile(".*who=VOLUNTEER.*"));

        press(page.locator("#near-box summary"), "Enter");
        tabTo(page.locator("#near"));
        page.keyboard().type("b14");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*near=b14.*"));

        tabTo(page.locator("#sort"));
        page.keyboard().type("Dist");
        press(page.locator("#sorting button"), "Enter");
        assertThat(page).hasURL(Pattern.compile(".*sort=DISTANCE.*"));
        assertThat(page.locator("#sort")).hasValue("DISTANCE");

        press(page.locator(".k-chip--on:not([href*='who=VOLUNTEER'])"), "Enter");
        assertThat(page).not().hasURL(Pattern.compile(".*who=VOLUNTEER.*"));

        Locator first = page.locator(".k-result .k-card__link").first();
        String name = first.innerText();
        press(first, "Enter");
        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void fromPageToPageAndBack() {
        Page page = BROWSER.open("/directory/search");
        String first = page.locator(".k-result .k-card__link").first().innerText();
        press(page.locator("a[rel=next]"), "Enter");
        assertThat(page).hasURL(Pattern.compile(".*after=.*"));
        assertThat(page.locator(".k-result .k-card__link").first().innerText()).isNotEqualTo(first);
        press(page.locator("a[rel=prev]"), "Enter");
        assertThat(page.locator(".k-result .k-card__link").first()).hasText(first);
    }

    @Test
    void fromNothingFoundToSomething() {
        Page page = BROWSER.open("/directory/search?q=lease+nothingatallfitsthis");
        press(page.locator("#instead a").first(), "Enter");
        assertThat(page.locator(".k-result").first()).isVisible();
    }
}
