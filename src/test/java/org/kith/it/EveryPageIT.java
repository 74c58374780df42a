package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each page, as somebody who uses it: no finding of axe in light and dark, nothing sideways at 320 pixels. Whom each page
 * is for is EveryRolePageIT's.
 */
@DisabledIfSystemProperty(
        named = "kith.it.database",
        matches = "postgres",
        disabledReason = "how a page looks does not depend on the database; that it answers is EveryRolePageIT's")
class EveryPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private void check(String path) {
        Response response = BROWSER.page().navigate(RunningKith.shared().address(path));
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(BROWSER.page().locator("h1").count()).as("h1 on %s", path).isEqualTo(1);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/offer",
                "/privacy",
                "/accessibility",
                "/directory/search",
                "/directory/search?q=lease",
                "/directory/search?q=nothingatallfitsthis",
                "/directory/search?who=MEMBER",
                "/directory/search?near=b14&within=10&online=no",
                "/directory/search?near=nowhere",
                "/account/sign-in",
                "/account/activate?link=unknown",
                "/notify/unsubscribe?from=unknown",
                "/directory/first-administrator?link=unknown",
                "/error/expired"
            })
    void visitor(String path) {
        check(path);
    }

    @ParameterizedTest
    @CsvSource({
        "member@demo.example, /",
        "member@demo.example, /request/ask",
        "member@demo.example, /request/requests",
        "member@demo.example, /directory/organisation-edit",
        "member@demo.example, /directory/saved-searches",
        "volunteer@demo.example, /directory/saved-searches?sort=looked",
        "volunteer@demo.example, /directory/save-search?q=lease&near=b14&name=lease&alert=yes",
        "volunteer@demo.example, /directory/search?q=nothingatallfitsthis",
        "volunteer@demo.example, /",
        "volunteer@demo.example, /directory/profile",
        "volunteer@demo.example, /matching/invitations",
        "volunteer2@demo.example, /",
        "volunteer2@demo.example, /directory/profile",
        "coordinator@demo.example, /",
        "coordinator@demo.example, /request/requests",
        "coordinator@demo.example, /matching/queue",
        "coordinator@demo.example, /directory/approvals",
        "coordinator@demo.example, /directory/people",
        "coordinator@demo.example, /directory/person-new",
        "coordinator@demo.example, /imports/imports",
        "member@demo.example, /vocabulary/skills",
        "coordinator@demo.example, /vocabulary/skills?q=law&page=1",
        "coordinator@demo.example, /vocabulary/skills?q=nothingatallfitsthis",
        "member@demo.example, /vocabulary/tree",
        "coordinator@demo.example, /vocabulary/skill-edit",
        "coordinator@demo.example, /vocabulary/history",
        "coordinator@demo.example, /vocabulary/proposals",
        "coordinator@demo.example, /vocabulary/proposals?dismissed=yes&page=1",
        "coordinator@demo.example, /request/ask",
        "coordinator@demo.example, /directory/search?q=lease&near=B14&sort=DISTANCE",
        "coordinator@demo.example, /area/positions",
        "coordinator@demo.example, /directory/missed-searches",
        "coordinator@demo.example, /directory/missed-search?words=tenure",
        "coordinator@demo.example, /directory/missed-search?words=tenure&skill=lease+review",
        "coordinator@demo.example, /search/index",
        "coordinator@demo.example, /notify/mail",
        "coordinator@demo.example, /notify/mail?show=given-up",
        "coordinator@demo.example, /notify/mail?show=sent&sort=address"
    })
    void signedIn(String email, String path) {
        BROWSER.signIn(email);
        check(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no/such/page",
                "/directory/organisation?id=999999999",
                "/directory/organisation?id=abc",
                "/directory/organisation",
                "/directory/volunteer?id=999999999"
            })
    void whatIsNotThereIsOnePage(String path) {
        Page page = BROWSER.page();
        Response response = page.navigate(RunningKith.shared().address(path));
        assertThat(response.status()).isEqualTo(404);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }
}
