package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people look for and do not find becomes another word for a skill, by keyboard. */
class MissedSearchesPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static void check() {
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }

    @Test
    void aSearchThatFindsNothingBecomesAnotherWordForASkill() {
        String word = "Tenure" + Fixture.uniqueWord();
        BROWSER.open("/directory/search?q=" + word);
        Page page = BROWSER.signIn("legal@demo.example");
        BROWSER.open("/vocabulary/skills")
                .locator("a[href$='/directory/missed-searches']")
                .press("Enter");
        check();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(word));
        assertThat(row).containsText("1");
        row.getByRole(AriaRole.LINK).press("Enter");
        assertThat(page.locator("#word")).hasValue(word);
        check();

        page.locator("#skill").fill("no such skill at all");
        page.locator("#skill").press("Enter");
        assertThat(page.locator("#skill-error")).isVisible();
        assertThat(page.locator("#skill")).hasValue("no such skill at all");
        check();

        page.locator("#skill").fill("lease review");
        page.locator("#look").press("Enter");
        assertThat(page.locator("#preview")).containsText("Lease review");
        assertThat(page.locator("section tbody tr")).containsText(word);
        check();

        page.locator("#add").press("Enter");
        assertThat(page.locator(".k-flash--good")).containsText(word);
        BROWSER.open("/directory/search?q=" + word + "&who=VOLUNTEER");
        assertThat(page.locator(".k-result").first()).containsText("Lease review");
        assertThat(page.locator(".k-why").first()).containsText("by another name");
        check();
    }
}
