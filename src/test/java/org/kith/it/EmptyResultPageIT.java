package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a search shows beside its hits: marks, help when there are none, skills found in one's own text. */
class EmptyResultPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String MEMBER = "member@demo.example";
    private static final String VOLUNTEER = "volunteer@demo.example";

    @Test
    void whatWasLookedForIsMarkedInTheCards() {
        Page page = BROWSER.open("/directory/search?q=leases");
        Locator marked = page.locator(".k-result__body mark").filter(new Locator.FilterOptions().setHasText("ease"));
        assertThat(marked.first()).isVisible();
        assertThat(page.locator(".k-result p mark").first()).hasText(Pattern.compile("leas", Pattern.CASE_INSENSITIVE));
        BROWSER.assertAccessible();
    }

    @Test
    void whatNobodyHasIsNamedAndFewerWordsAreALink() {
        Page page = BROWSER.open("/directory/search?q=lease+zzqqxxyy");
        assertThat(page.locator("#tried")).containsText("“zzqqxxyy”: nobody you can see has this word");
        assertThat(page.locator("#tried li").first()).containsText("“lease”");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        Locator link = page.locator("#instead a", new Page.LocatorOptions().setHasText("Without the word “zzqqxxyy”"));
        assertThat(link.locator("xpath=..")).containsText(Pattern.compile("\\([1-9][0-9]*\\)"));
        link.click();
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?q=lease"));
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    @Test
    void aFilterTooManyAndARadiusTooSmallAreTakenBackByOneLink() {
        Page page = BROWSER.open("/directory/search?q=lease&legalForm=PUBLIC_BODY");
        assertThat(page.locator("#tried")).containsText("Narrowed by: ");
        page.locator("#instead a", new Page.LocatorOptions().setHasText("Without Legal form"))
                .click();
        assertThat(page.locator(".k-result").first()).isVisible();
        assertThat(page.url()).contains("q=lease").doesNotContain("legalForm");

        page = BROWSER.open("/directory/search?near=TR19&within=2&online=no");
        assertThat(page.locator("#instead a", new Page.LocatorOptions().setHasText("At any distance")))
                .isVisible();
    }

    @Test
    void aVisitorIsLedToSigningInAndAMemberToAskingWithTheWords() {
        Page page = BROWSER.open("/directory/search?q=zzqqxxyy");
        assertThat(page.locator("#sign-in-instead")).hasAttribute("href", Pattern.compile(".*back=%2Fdirectory.*"));
        page = BROWSER.signIn(MEMBER);
        BROWSER.open("/directory/search?q=zzqqxxyy+lease");
        page.locator("#ask-instead").click();
        assertThat(page.locator("#title")).hasValue("zzqqxxyy lease");
    }

    @Test
    void aTextWithoutWordsAndOneThatIsTooLongAreToldPlainly() {
        Page page = BROWSER.open("/directory/search?q=%3F%21+%2B");
        assertThat(page.locator(".k-empty h2")).hasText("There are no words in “?! +”");
        assertThat(page.locator("#tried")).hasCount(0);
        page = BROWSER.open("/directory/search?q=" + "lease+".repeat(100));
        assertThat(page.locator("#cut")).hasText("Only the first 500 characters of what you typed were looked for.");
        assertThat(BROWSER.open("/directory/search?q=lease").locator("#cut")).hasCount(0);
    }

    @Test
    void skillsAreSuggestedFromTheTextOfTheFormAndPicked() {
        Page page = BROWSER.signIn(VOLUNTEER);
        BROWSER.open("/directory/profile");
        page.locator("#about").fill("I help with defamation. Insolvency too.");
        page.locator("#suggest").click();
        assertThat(page.locator("#about")).hasValue("I help with defamation. Insolvency too.");
        Locator tag = page.locator("#tags label").filter(new Locator.FilterOptions().setHasText("Defamation"));
        assertThat(tag).isVisible();
        assertThat(page.locator("#tags input:checked")).hasCount(0);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        tag.locator("input").check();
        page.locator("#take-tags").click();
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Defamation")))
                .hasCount(1);
        assertThat(page.locator("#about")).hasValue("I help with defamation. Insolvency too.");
    }

    @Test
    void skillsAreSuggestedFromWhatOneAsksFor() {
        Page page = BROWSER.signIn(MEMBER);
        BROWSER.open("/request/ask?about=Defamation+in+a+newsletter");
        page.locator("#matter").fill("Somebody says it is defamation.");
        page.locator("#suggest").click();
        assertThat(page.locator("#title")).hasValue("Defamation in a newsletter");
        page.locator("#tags label")
                .filter(new Locator.FilterOptions().setHasText("Defamation"))
                .locator("input")
                .check();
        page.locator("#take-tags").click();
        assertThat(page.locator("#chosen")).containsText("Defamation");
        assertThat(page.locator("#matter")).hasValue("Somebody says it is defamation.");
        BROWSER.assertAccessible();
    }
}
