package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trip in a real browser: a member asks, a coordinator approves, a volunteer answers, contacts appear. */
class TripPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String MATTER =
            "Our landlord offers a new ten-year lease of our shop. We want to know what the repair and break clauses mean"
                    + " for us before we sign.";

    /** Types, and takes the first skill that is offered, by the keyboard. */
    private static void pickSkill(String typed) {
        Page page = BROWSER.page();
        page.locator("#skill_input").pressSequentially(typed);
        assertThat(page.locator(".ui-autocomplete-item").first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.locator("#add-skill").press("Enter");
    }

    /** Asks for help with a lease as the demo member and returns the address of the request. */
    private String ask(String title) {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        page.locator("input[name=programme]").first().check();
        page.locator("#title").fill(title);
        page.locator("#matter").fill(MATTER);
        pickSkill("lease rev");
        assertThat(page.locator("#chosen")).containsText("Lease review");
        page.locator("#how input").first().check();
        BROWSER.assertAccessible();
        page.locator("#ask").click();
        page.waitForURL(Pattern.compile(".*/matching/request\\?id=\\d+"));
        assertThat(page.locator("h1")).hasText(title);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        return page.url();
    }

    /** Approves the first suggestion as the demo coordinator and returns the volunteer's name. */
    private String approveFirst(String request) {
        Page page = BROWSER.signIn("coordinator@demo.example");
        page.navigate(request.replace("/matching/request?id=", "/matching/desk?request="));
        Locator first = page.locator(".k-sugg").first();
        assertThat(first.locator(".k-score__n")).hasText(Pattern.compile("\\d+"));
        assertThat(first).containsText("Lease review");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        String name = first.locator("h3 a").innerText();
        first.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Approve")))
                .click();
        BROWSER.assertAccessible();
        page.locator("#approve").click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        return name;
    }

    private String emailOf(String volunteer) {
        Page page = BROWSER.signIn("coordinator@demo.example");
        BROWSER.open("/directory/people?q=" + volunteer.replace(' ', '+'));
        return page.locator("main").innerText().replaceAll("(?s).*?([a-z0-9.-]+@demo\\.example).*", "$1");
    }

    @Test
    void aRequestBecomesAnAgreedMatch() {
        String request = ask("Lease of the corner shop");
        String volunteer = approveFirst(request);
        String email = emailOf(volunteer);

        Page page = BROWSER.signIn(email);
        BROWSER.open("/matching/invitations");
        page.getByText("Lease of the corner shop").first().click();
        assertThat(page.locator("main")).containsText(MATTER);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        page.locator("#accept").click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        assertThat(page.locator("main")).containsText("member@demo.example");
        BROWSER.assertAccessible();

        BROWSER.signIn("member@demo.example");
        BROWSER.page().navigate(request);
        assertThat(BROWSER.page().locator("main")).containsText(email);
        assertThat(BROWSER.page().locator("main")).containsText(volunteer);
        BROWSER.assertAccessible();

        BROWSER.signIn("coordinator@demo.example");
        BROWSER.page().navigate(request);
        assertThat(BROWSER.page().locator("main")).containsText(volunteer);
    }

    @Test
    void aDeclineBringsTheRequestBackToTheDesk() {
        String request = ask("Lease of the bakery");
        String volunteer = approveFirst(request);
        Page page = BROWSER.signIn(emailOf(volunteer));
        BROWSER.open("/matching/invitations");
        page.getByText("Lease of the bakery").first().click();
        page.locator("#decline").click();
        assertThat(page.locator(".k-errors")).isVisible();
        page.locator("input[name=reason]").first().check();
        page.locator("#note").fill("Not before June");
        page.locator("#decline").click();
        assertThat(page.locator(".k-flash--good")).isVisible();

        page = BROWSER.signIn("coordinator@demo.example");
        page.navigate(request.replace("/matching/request?id=", "/matching/desk?request="));
        assertThat(page.locator("main")).containsText("Not before June");
        assertThat(page.locator(".k-suggs")).not().containsText(volunteer);
        BROWSER.assertAccessible();
    }

    @Test
    void aFaultyRequestIsToldAtItsFieldsAndLosesNothing() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        page.locator("#matter").fill(MATTER);
        page.locator("#ask").click();
        assertThat(page.locator(".k-errors")).isVisible();
        assertThat(page.locator("#matter")).hasValue(MATTER);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }

    @Test
    void aMemberWithdrawsARequest() {
        ask("Lease of the workshop");
        Page page = BROWSER.page();
        page.locator("#withdraw-details summary").click();
        page.locator("#withdraw").click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        BROWSER.assertAccessible();
    }

    @Test
    void aVolunteerWritesAProfileAndIsFoundOnceAccepted() {
        Page page = BROWSER.signIn("volunteer2@demo.example");
        BROWSER.open("/directory/profile");
        page.locator("#headline").fill("Quokkafriendly licences made plain");
        page.locator("#about").fill("I explain licences of shops and studios.");
        pickSkill("licence to occ");
        page.locator("#remote").check();
        page.locator("#save").click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        BROWSER.assertAccessible();

        page = BROWSER.signIn("coordinator@demo.example");
        BROWSER.open("/directory/search?q=quokkafriendly");
        assertThat(page.locator(".k-result")).hasCount(0);
        BROWSER.open("/directory/approvals");
        BROWSER.assertAccessible();
        page.locator("li, tr, article")
                .filter(new Locator.FilterOptions().setHasText("Quokkafriendly"))
                .last()
                .locator("button[name=approve]")
                .first()
                .click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        page.waitForCondition(() -> {
            BROWSER.open("/directory/search?q=quokkafriendly");
            return BROWSER.page().locator(".k-result").count() == 1;
        });

        BROWSER.fresh();
        BROWSER.open("/directory/search?q=quokkafriendly");
        assertThat(BROWSER.page().locator(".k-result")).hasCount(0);
    }

    @Test
    void aMemberEditsItsOwnPageAndFindsItAtOnce() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/directory/organisation-edit");
        page.locator("#postcode").fill("b14 7qh");
        page.locator("#web").fill("not an address");
        page.locator("#save").click();
        assertThat(page.locator(".k-errors")).isVisible();
        page.locator("#web").fill("https://wheels.example");
        page.locator("#save").click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        assertThat(page.locator("main")).containsText("wheels.example");

        for (int edit = 0; edit < 3; edit++) {
            String word = "quince" + Fixture.unique();
            BROWSER.open("/directory/organisation-edit");
            page.locator("#activities").fill("We grow fruit, such as " + word + ".");
            page.locator("#save").click();
            assertThat(page.locator(".k-flash--good")).isVisible();
            BROWSER.open("/directory/search?q=" + word);
            // once, without looking again: the search waits for what its own person changed
            Assertions.assertThat(page.locator(".k-result").count()).isEqualTo(1);
        }
    }
}
