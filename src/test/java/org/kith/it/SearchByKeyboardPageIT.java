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

    @Test
    void fromACompletionToWhoHasTheSkill() {
        Page page = BROWSER.open("/about");
        Locator box = page.locator("#site-q");
        tabTo(box);
        page.keyboard().type("lease rev");
        assertThat(box).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        Locator chosen = page.locator("[role=option][aria-selected=true]");
        assertThat(chosen).containsText("Lease review");
        assertThat(chosen).containsText("Skill");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?skill=[0-9]+"));
        assertThat(page.locator(".k-chip--on")).containsText("Lease review");
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void fromABranchOfTheSkillsToANarrowerOne() {
        Page page = BROWSER.open("/directory/search");
        Locator branch = page.locator("#filters li:has(> label input[name=skill]):has(> details)")
                .first();
        Locator narrower = branch.locator("> details input[name=skill]").first();
        String skill = narrower.inputValue();
        assertThat(narrower).isHidden();
        press(branch.locator("> details > summary"), "Enter");
        assertThat(narrower).isVisible();
        press(narrower, "Space");
        assertThat(narrower).isChecked();
        press(page.locator("#filters button[type=submit]"), "Enter");
        assertThat(page).hasURL(Pattern.compile(".*skill=" + skill + "(&.*)?"));
        assertThat(page.locator(".k-chip--on")).hasCount(1);
        assertThat(page.locator("#filters input[name=skill]:checked")).hasValue(skill);
        assertThat(page.locator("#filters input[name=skill]:checked")).isVisible();
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void fromASearchToOneThatIsKeptAndGivenUp() {
        Page page = BROWSER.signIn("member@demo.example");
        String mark = Fixture.unique();
        BROWSER.open("/directory/search?q=lease+-" + mark);
        press(page.locator("#save-search"), "Enter");
        assertThat(page.locator("#name")).hasValue("lease -" + mark);
        tabTo(page.locator("#name"));
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("Leases " + mark);
        press(page.locator("#save"), "Enter");
        assertThat(page.locator(".k-flash--good").first()).containsText("Saved as “Leases " + mark + "”");
        assertThat(page.locator("#saved")).containsText("Leases " + mark);

        press(page.locator("#saved a").last(), "Enter");
        Locator row = page.locator("main article").filter(new Locator.FilterOptions().setHasText("Leases " + mark));
        press(row.locator("summary").last(), "Enter");
        press(row.locator("button[name=delete]"), "Enter");
        assertThat(page.locator(".k-flash--good").first()).containsText("“Leases " + mark + "” was deleted");
        assertThat(row).hasCount(0);
    }
}
