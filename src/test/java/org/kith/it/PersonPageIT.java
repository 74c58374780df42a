package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A coordinator looks after somebody's account: a wrong address, and a password that was forgotten. */
class PersonPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    /** Somebody of an organisation, made for this test; the link is not used. */
    private static Page somebodyNew(String email) {
        Page page = BROWSER.signIn("coordinator@demo.example");
        BROWSER.open("/directory/person-new");
        page.locator("#name").fill("Wrongly Written");
        page.locator("#email").fill(email);
        page.locator("#kind").selectOption("SOLICITOR");
        page.locator("#create").click();
        assertThat(page.locator("#fresh-link")).isVisible();
        BROWSER.assertAccessible();
        BROWSER.open("/directory/people?q=" + email);
        page.locator("tbody th a").click();
        return page;
    }

    private static String newLink(Page page) {
        page.locator("#new-link").press("Enter");
        return URI.create(page.locator("#fresh-link").inputValue()).getRawQuery();
    }

    private static void choosePassword(String link, String password) {
        Page page = BROWSER.fresh();
        BROWSER.open("/account/activate?" + link);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        assertThat(page.locator(".k-flash--good")).isVisible();
    }

    @Test
    void aWrongNameAndAddressAreCorrected() {
        String email = "wrong-" + Fixture.unique() + "@demo.example";
        Page page = somebodyNew(email);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        page.locator("#name").fill("Rightly Written");
        page.locator("#email").fill("no address");
        page.locator("#email").press("Enter");
        assertThat(page.locator(".k-errors")).isFocused();
        assertThat(page.locator("#name")).hasValue("Rightly Written");
        assertThat(page.locator("#email")).hasValue("no address");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        page.locator("#email").fill("right-" + email);
        page.locator("#email").press("Enter");
        assertThat(page.locator(".k-flash--good")).containsText("Rightly Written");
        assertThat(page.locator("main")).containsText("right-" + email);
        BROWSER.assertAccessible();
    }

    @Test
    void aForgottenPasswordIsReplacedByALink() {
        String email = "forgetful-" + Fixture.unique() + "@demo.example";
        Page page = somebodyNew(email);
        String person = URI.create(page.url()).getRawQuery();
        choosePassword(newLink(page), "quiet marmalade 77");

        page = BROWSER.signIn("coordinator@demo.example");
        BROWSER.open("/directory/person?" + person);
        assertThat(page.locator("#link-title")).hasText("Forgotten password");
        BROWSER.assertAccessible();
        choosePassword(newLink(page), "another marmalade 78");

        page = BROWSER.page();
        page.locator("#email").fill(email);
        page.locator("#password").fill("another marmalade 78");
        page.locator("#sign-in").click();
        assertThat(page.locator(".k-account__me")).isVisible();
    }

    @Test
    void aPageOfEachThingIsAccessible() {
        Page page = BROWSER.fresh();
        for (String path : new String[] {"/directory/search?who=ORGANISATION", "/directory/search?who=VOLUNTEER"}) {
            BROWSER.open(path);
            page.locator(".k-result a").first().click();
            assertThat(page.url()).contains("?id=");
            BROWSER.assertAccessible();
            BROWSER.assertFits(320);
        }
    }
}
