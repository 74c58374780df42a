package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kith.it.PlainBrowser.Answer;

/** The search box completes skills, organisations, volunteers and areas: by keyboard, for a screen reader, by pointer. */
class CompletionPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Locator options(Page page) {
        return page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION);
    }

    /** Types as somebody does and waits for what is offered. */
    private static Locator type(Page page, String box, String text) {
        Locator input = page.locator(box);
        input.focus();
        page.keyboard().type(text);
        assertThat(input).hasAttribute("aria-expanded", "true");
        return input;
    }

    @Test
    void byKeyboardAloneFromTheHeaderOfAnyPage() {
        Page page = BROWSER.open("/about");
        Locator input = type(page, "#site-q", "lease");

        assertThat(input).hasAttribute("role", "combobox");
        assertThat(input).hasAttribute("aria-autocomplete", "list");
        assertThat(input).hasAttribute("aria-controls", "site-q-offers");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.LISTBOX))
                .hasAttribute("aria-label", "Names and skills that begin so");
        assertThat(page.locator(".k-search [role=status]")).containsText("to choose from");
        assertThat(options(page).first()).containsText("Skill");
        assertThat(page.locator("[aria-selected=true]")).hasCount(0);
        BROWSER.assertAccessible();

        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[aria-selected=true]")).hasCount(1);
        assertThat(input).hasAttribute("aria-activedescendant", "site-q-offers-0");
        assertThat(input).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[aria-selected=true]")).hasCount(0);
        page.keyboard().press("ArrowUp");
        assertThat(options(page).last()).hasAttribute("aria-selected", "true");

        page.keyboard().press("Escape");
        assertThat(input).hasAttribute("aria-expanded", "false");
        assertThat(input).hasValue("lease");
        assertThat(options(page)).hasCount(0); // hidden from everybody
        page.keyboard().press("ArrowDown");
        assertThat(input).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?skill=[0-9]+"));
        assertThat(page.locator(".k-chip--on").first()).isVisible();
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void enterWithNothingChosenSearchesForWhatWasTyped() {
        Page page = BROWSER.open("/");
        type(page, "#q", "lease");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?q=lease"));
    }

    @Test
    void anOrganisationAVolunteerAndAnAreaLeadToTheirPages() {
        String organisation = BROWSER.open("/directory/search?who=MEMBER")
                .locator(".k-result h3")
                .first()
                .innerText();
        Page page = BROWSER.page();
        type(page, "#site-q", organisation.substring(0, organisation.length() - 1));
        options(page)
                .filter(new Locator.FilterOptions().setHasText("Organisation"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/directory/organisation\\?id=[0-9]+"));
        assertThat(page.locator("h1")).hasText(organisation);

        String volunteer = "Nasreen Wycherley";
        type(page, "#site-q", "wycherl");
        assertThat(options(page)).hasCount(1);
        assertThat(options(page)).containsText(volunteer);
        assertThat(options(page)).containsText("Volunteer");
        options(page).click();
        assertThat(page).hasURL(Pattern.compile(".*/directory/volunteer\\?id=[0-9]+"));
        assertThat(page.locator("h1")).hasText(volunteer);

        type(page, "#site-q", "birmingh");
        options(page)
                .filter(new Locator.FilterOptions().setHasText("Area"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?area=.+"));
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void aVolunteerWhoseNameIsForMembersIsCompletedForThemAlone() {
        String address = BROWSER.open("/directory/search?who=VOLUNTEER&sort=NAME&q=solicitor")
                .locator(".k-card__link")
                .filter(new Locator.FilterOptions().setHasText("A volunteer: "))
                .first()
                .getAttribute("href");
        Page page = BROWSER.signIn("member@demo.example");
        String volunteer = BROWSER.open(address).locator("h1").innerText();
        assertThat(volunteer).doesNotStartWith("A volunteer");
        type(page, "#site-q", volunteer.substring(0, volunteer.length() - 1));
        options(page).filter(new Locator.FilterOptions().setHasText(volunteer)).click();
        assertThat(page).hasURL(RunningKith.shared().address(address));

        page = BROWSER.fresh();
        BROWSER.open("/about");
        page.locator("#site-q").fill(volunteer);
        assertThat(page.locator(".k-search [role=status]")).hasText("Nothing to choose from");
        assertThat(options(page)).hasCount(0);
    }

    @Test
    void theLastAnswerWinsAndLeavingTheBoxCloses() {
        Page page = BROWSER.open("/about");
        List<String> asked = new ArrayList<>();
        page.onRequest((Request request) -> {
            if (request.url().contains("/directory/complete")) {
                asked.add(request.url());
            }
        });
        type(page, "#site-q", "bookkee");
        assertThat(asked).as("not at every letter").hasSizeLessThan(4);
        assertThat(options(page).first()).containsText("ookkeeping");
        page.keyboard().press("Tab");
        assertThat(page.locator("#site-q")).hasAttribute("aria-expanded", "false");

        page.locator("#site-q").fill("");
        page.locator("#site-q").fill("zzzzqq");
        assertThat(page.locator(".k-search [role=status]")).hasText("Nothing to choose from");
        assertThat(page.locator("#site-q")).hasAttribute("aria-expanded", "false");
    }

    @Test
    void onANarrowScreenTheListFits() {
        Page page = BROWSER.open("/about");
        page.setViewportSize(320, 700);
        type(page, "#site-q", "law");
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).isLessThanOrEqualTo(0);
        com.microsoft.playwright.options.BoundingBox box =
                page.locator("#site-q-offers").boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(320);
    }

    @Test
    void whatTheServerAnswers() {
        PlainBrowser visitor = new PlainBrowser(RunningKith.shared());
        Answer answer = visitor.get("/directory/complete?q=lease");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json").containsIgnoringCase("utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Set-Cookie")).as("no session for a visitor").isNull();
        for (String q : List.of("", "?q=", "?q=a", "?q=%22%29+%28*", "?q=" + "a".repeat(5_000))) {
            Answer none = visitor.get("/directory/complete" + q);
            assertThat(none.status()).isEqualTo(200);
            assertThat(none.body()).contains("\"offers\":[]");
        }
    }
}
