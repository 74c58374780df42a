package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saved searches in a real browser, by keyboard. */
class SavedSearchPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static void check() {
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }

    private static void good(Page page, String text) {
        assertThat(page.locator(".k-flash--good").first()).containsText(text);
    }

    private static Locator row(Page page, String name) {
        return page.locator("main article").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aSearchIsSavedRenamedAndDeletedByKeyboard() {
        Page page = BROWSER.signIn("volunteer@demo.example");
        String mark = Fixture.unique();
        BROWSER.open("/directory/search?q=lease+-" + mark + "&who=ORGANISATION&who=VOLUNTEER&near=B14");
        page.locator("#save-search").press("Enter");
        assertThat(page.locator("#name")).hasValue(Pattern.compile("^lease -" + mark + ", .*Near B14.*Volunteers.*"));
        check();
        page.locator("#name").fill(" ");
        page.locator("#name").press("Enter");
        assertThat(page.locator("#name-error")).containsText("Enter a name");
        assertThat(page.locator("#alert")).not().isChecked();
        check();
        page.locator("#name").fill("Leases " + mark);
        page.locator("#name").press("Enter");
        good(page, "Saved as “Leases " + mark + "”");
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*/directory/search\\?q=lease\\+-" + mark + "&who=ORGANISATION&who=VOLUNTEER&near=B14"));
        assertThat(page.locator("#saved")).containsText("Leases " + mark);
        assertThat(page.locator("#save-search")).hasCount(0);
        check();

        page.locator("#saved a").press("Enter");
        Locator row = row(page, "Leases " + mark);
        assertThat(row).containsText("Nothing new");
        check();
        row.locator("summary").first().press("Enter");
        row.locator("input[name=name]").fill("");
        row.locator("input[name=name]").press("Enter");
        assertThat(page.locator("main article .k-error")).containsText("Enter a name");
        check();
        row = row(page, "Leases " + mark);
        row.locator("input[name=name]").fill("Tenancies " + mark);
        row.locator("input[name=name]").press("Enter");
        good(page, "It is called “Tenancies " + mark + "” now");
        row = row(page, "Tenancies " + mark);
        row.locator("button[name=alertOn]").press("Enter");
        good(page, "You will be told by mail");
        row.locator("h2 a").press("Enter");
        assertThat(page.locator("#saved")).containsText("Tenancies " + mark);

        BROWSER.open("/directory/saved-searches");
        row = row(page, "Tenancies " + mark);
        row.locator("summary").last().press("Enter");
        assertThat(row).containsText("What you have seen in it is forgotten too");
        check();
        row.locator("button[name=delete]").press("Enter");
        good(page, "“Tenancies " + mark + "” was deleted");
        assertThat(row(page, "Tenancies " + mark)).hasCount(0);
    }

    @Test
    void aVisitorWithAnEmptyResultIsToldAfterSigningIn() {
        String word = "nobodyyet" + Fixture.unique();
        Page page = BROWSER.open("/directory/search?q=" + word + "&who=VOLUNTEER");
        page.locator("#tell-me").press("Enter");
        page.locator("#email").fill("member2@demo.example");
        page.locator("#password").fill(Browser.PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.locator("#name")).hasValue(Pattern.compile("^" + word + ".*"));
        assertThat(page.locator("#alert")).isChecked();
        check();
        page.locator("#save").press("Enter");
        good(page, "You will be told by mail");
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?q=" + word + "&who=VOLUNTEER"));
        check();
        BROWSER.open("/directory/save-search?q=" + word + "&who=VOLUNTEER&name=Another");
        page.locator("#save").press("Enter");
        good(page, "You keep this search already, as “" + word);

        BROWSER.open("/directory/saved-searches");
        Locator row = row(page, word);
        row.locator("summary").last().press("Enter");
        row.locator("button[name=delete]").press("Enter");
        good(page, "was deleted");
    }

    @Test
    void howOftenToBeToldIsChosen() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/directory/saved-searches");
        assertThat(row(page, "Help with leases")).containsText("Told by mail");
        page.locator("#rhythm").selectOption("NONE");
        page.locator("#save-rhythm").press("Enter");
        good(page, "Saved.");
        assertThat(page.locator("#rhythm")).hasValue("NONE");
        assertThat(page.locator("main")).containsText("No mails go out");
        check();
        page.locator("#rhythm").selectOption("DAILY");
        page.locator("#save-rhythm").press("Enter");
        good(page, "Saved.");
        assertThat(page.locator("#rhythm")).hasValue("DAILY");
    }
}
