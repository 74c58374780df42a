package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything works before any script runs. */
class WithoutScriptPageIT {
    @RegisterExtension
    static final Browser BROWSER = Browser.withoutScripts();

    @Test
    void aFaultyFormShowsItsErrorsAndKeepsWhatWasTyped() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        page.locator("#title").fill("A new lease");
        page.locator("#ask").click();
        assertThat(page.locator(".k-errors")).isVisible();
        assertThat(page.locator("#title")).hasValue("A new lease");
    }

    @Test
    void aSkillIsPickedByTyping() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        page.locator("#title").fill("A new lease");
        page.locator("#skill_input").fill("lease review");
        page.locator("#add-skill").click();
        assertThat(page.locator("#chosen")).containsText("Lease review");
        assertThat(page.locator("#title")).hasValue("A new lease");
    }

    @Test
    void aSearchIsNarrowedByFacets() {
        Page page = BROWSER.open("/directory/search");
        page.locator("input[name=who][value=MEMBER]").check();
        page.locator("#filters button[type=submit]").last().click();
        assertThat(page.locator(".k-chip--on")).hasCount(1);
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichPartWasWrong() {
        Page page = BROWSER.open("/account/sign-in");
        page.locator("#email").fill("nobody@demo.example");
        page.locator("#password").fill("not the password");
        page.locator("#sign-in").click();
        assertThat(page.locator(".k-errors")).isVisible();
        assertThat(page.locator("#email")).hasValue("nobody@demo.example");
    }

    @Test
    void whatWasTypedOutlivesTheSignIn() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        page.locator("#title").fill("A half-written question");
        page.locator("#matter").fill("It took me an hour to put this into words.");
        page.context().clearCookies();
        page.locator("#ask").click();

        page.locator("#email").fill("member@demo.example");
        page.locator("#password").fill(Browser.PASSWORD);
        page.locator("#sign-in").click();
        assertThat(page.locator(".k-flash--warn")).isVisible();
        assertThat(page.locator("#title")).hasValue("A half-written question");
        assertThat(page.locator("#matter")).hasValue("It took me an hour to put this into words.");

        BROWSER.open("/request/requests");
        assertThat(page.locator("main")).not().containsText("A half-written question");
    }
}
