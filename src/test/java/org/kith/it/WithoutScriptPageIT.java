package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
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
    void aNarrowerSkillIsTickedInTheTree() {
        Page page = BROWSER.open("/directory/search?who=VOLUNTEER");
        Locator branch = page.locator("#filters li:has(> label input[name=skill]):has(> details)")
                .first();
        Locator narrower = branch.locator("> details input[name=skill]").first();
        assertThat(narrower).isHidden();
        branch.locator("> details > summary").click();
        String skill = narrower.inputValue();
        String label =
                narrower.locator("xpath=following-sibling::span[1]").innerText().strip();
        narrower.check();
        page.locator("#filters button[type=submit]").last().click();

        assertThat(page).hasURL(Pattern.compile(".*skill=" + skill + "(&.*)?"));
        assertThat(page.locator(".k-chip--on").filter(new Locator.FilterOptions().setHasText(label)))
                .hasCount(1);
        assertThat(page.locator("#filters input[name=skill]:checked")).hasValue(skill);
        assertThat(page.locator("#filters input[name=skill]:checked")).isVisible();
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void aSearchNearAPostcodeIsOpenedAndSent() {
        Page page = BROWSER.open("/directory/search?q=lease");
        assertThat(page.locator("#near")).isHidden();
        page.locator("#near-box summary").click();
        page.locator("#near").fill("b14");
        page.locator("#within").selectOption("25");
        page.locator("#near-go").click();

        assertThat(page.locator(".k-chip--on").filter(new Locator.FilterOptions().setHasText("Near B14")))
                .isVisible();
        assertThat(page.locator(".k-chip--on").filter(new Locator.FilterOptions().setHasText("Within 25 miles")))
                .isVisible();
        assertThat(page.locator("#near")).isVisible();
        assertThat(page.locator("#near")).hasValue("b14");
        assertThat(page.locator("#site-q")).hasValue("lease");
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void theOrderIsChosenAndThePageTurned() {
        Page page = BROWSER.open("/directory/search?who=ORGANISATION");
        page.locator("#sort").selectOption("NAME");
        page.locator("#sorting button").click();
        assertThat(page.locator("#sort")).hasValue("NAME");
        List<String> first = page.locator(".k-result .k-card__link").allInnerTexts();
        assertThat(first).hasSize(20).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

        page.locator(".k-pager [rel=next]").click();
        assertThat(page.locator("#sort")).hasValue("NAME");
        assertThat(page.locator(".k-toolbar p").first()).containsText("21 to 40 of");
        List<String> second = page.locator(".k-result .k-card__link").allInnerTexts();
        assertThat(second)
                .hasSize(20)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotContainAnyElementsOf(first);
        assertThat(second.getFirst()).isGreaterThan(first.getLast());

        page.locator(".k-pager [rel=prev]").click();
        assertThat(page.locator(".k-toolbar p").first()).containsText("1 to 20 of");
        assertThat(page.locator(".k-result .k-card__link")).hasText(first.toArray(String[]::new));
    }

    @Test
    void aSearchIsSavedAndDeleted() {
        Page page = BROWSER.signIn("member@demo.example");
        String name = "Leases " + Fixture.unique();
        BROWSER.open("/directory/search?q=lease+-" + Fixture.unique());
        String address = page.url();
        page.locator("#save-search").click();
        page.locator("#name").fill(name);
        page.locator("#save").click();
        assertThat(page.locator(".k-flash--good").first()).containsText("Saved as “" + name + "”");
        assertThat(page).hasURL(address);
        assertThat(page.locator("#saved")).containsText(name);
        assertThat(page.locator("#save-search")).hasCount(0);

        page.locator("#saved a").last().click();
        Locator row = page.locator("main article").filter(new Locator.FilterOptions().setHasText(name));
        row.locator("summary").last().click();
        row.locator("button[name=delete]").click();
        assertThat(page.locator(".k-flash--good").first()).containsText("“" + name + "” was deleted");
        assertThat(row).hasCount(0);
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
