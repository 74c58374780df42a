package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.it.PlainBrowser.Answer;

/** What is typed into the box at the top of each page, and what its cards say about how they were found. */
class QueryPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String LEASE_READER = "Nasreen Wycherley";

    /** Types into the header's box and sends that. */
    private static Page look(String typed) {
        Page page = BROWSER.open("/about");
        page.locator("#site-q").fill(typed);
        page.locator("#site-q").press("Enter");
        assertThat(page.locator("h1")).containsText("“" + typed + "”");
        assertThat(page.locator("#site-q")).hasValue(typed);
        return page;
    }

    /** Those who were found; what has some of the words only is not among them. */
    private static List<String> found(String typed) {
        return look(typed)
                .locator(".k-results:not(#wider-title ~ *) .k-card__link")
                .allInnerTexts();
    }

    private static Locator card(Page page, String name) {
        return page.locator(".k-result").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void aPhraseInQuotesIsNotFoundByItsWordsApart() {
        assertThat(found("leases read")).containsExactly(LEASE_READER);
        assertThat(found("\"read leases\"")).containsExactly(LEASE_READER);
        assertThat(found("\"leases read\"")).isEmpty();
        assertThat(BROWSER.page().locator("h1")).containsText("Nothing found");
    }

    @Test
    void aMinusLeavesOutWhatHasTheWord() {
        List<String> all = found("lease");
        assertThat(all).contains(LEASE_READER); // "for tenants of shops"
        assertThat(found("lease -shop"))
                .hasSizeBetween(1, all.size() - 1)
                .isSubsetOf(all)
                .doesNotContain(LEASE_READER);
    }

    @Test
    void aBeginningFindsHoweverTheWordEnds() {
        assertThat(found("subcontr")).isEmpty();
        List<String> all = found("subcontr*");
        assertThat(all).isNotEmpty();
        assertThat(all).containsAll(found("subcontractors"));
        assertThat(all).containsAll(found("subcontracting"));
    }

    @Test
    void aCompoundIsFoundHoweverItIsWritten() {
        List<String> asOne = found("bookkeeping");
        assertThat(asOne).isNotEmpty();
        assertThat(found("book-keeping")).containsExactlyInAnyOrderElementsOf(asOne);
        assertThat(found("book keeping")).containsExactlyInAnyOrderElementsOf(asOne);
        List<String> withHyphen = found("e-mail");
        assertThat(withHyphen).isNotEmpty();
        assertThat(found("email")).containsAll(withHyphen);
    }

    @Test
    void anAmericanSpellingFindsWhatIsWrittenInBritish() {
        List<String> british = found("counsellor");
        assertThat(british).isNotEmpty();
        assertThat(found("counselor")).isEqualTo(british);
        assertThat(BROWSER.page().locator("#meant")).hasCount(0);
        assertThat(BROWSER.page().locator(".k-result mark").first())
                .hasText(Pattern.compile("counsellors?", Pattern.CASE_INSENSITIVE));
        british = found("organisation");
        assertThat(british).isNotEmpty();
        assertThat(found("organization")).isEqualTo(british);
    }

    @Test
    void anAcronymFindsTheSkillAndTheCardSaysByAnotherName() {
        List<String> byAcronym = found("CRM");
        Locator why = BROWSER.page().locator(".k-result").first().locator(".k-why");
        assertThat(why).containsText("by another name");
        assertThat(why).containsText("Customer relationship management");
        assertThat(byAcronym)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(found("customer relationship management"));
        assertThat(BROWSER.page().locator(".k-result").first().locator(".k-why"))
                .not()
                .containsText("by another name");
    }

    @Test
    void aBroaderSkillFindsWhoHasANarrowerOneAndTheCardSaysSo() {
        Page page = look("intellectual property");
        Locator narrower = card(page, "Newbold Siddiqui LLP");
        assertThat(narrower.locator(".k-why")).containsText("by a narrower skill");
        assertThat(narrower.locator(".k-why")).containsText("Copyright");
        assertThat(page.locator(".k-result").first().locator(".k-why")).containsText("exactly");
    }

    @Test
    void aMisspellingLeadsToTheWordThatWasMeant() {
        Page page = look("bookkeping");
        for (Locator why : page.locator(".k-result .k-why").all()) {
            assertThat(why).containsText("by a similar spelling");
        }
        List<String> near = page.locator(".k-result .k-card__link").allInnerTexts();
        assertThat(near).isNotEmpty();
        assertThat(page.locator("#meant")).hasText("Did you mean bookkeeping");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        page.locator("#meant a").click();
        assertThat(page).hasURL(Pattern.compile(".*/directory/search\\?q=bookkeeping"));
        assertThat(page.locator("h1")).containsText("“bookkeeping”");
        assertThat(page.locator("#site-q")).hasValue("bookkeeping");
        assertThat(page.locator("#meant")).hasCount(0);
        assertThat(page.locator(".k-result .k-why").first()).containsText("exactly");
        assertThat(page.locator(".k-result .k-card__link").allInnerTexts()).containsAll(near);
    }

    @Test
    void whatElseWasTypedStaysWithTheWordThatWasMeant() {
        Page page = look("bookkeping -grants");
        page.locator("#meant a").click();
        assertThat(page.locator("#site-q")).hasValue("bookkeeping -grants");
        assertThat(page.locator(".k-result").first()).isVisible();
    }

    /** Types into the box for a skill, takes what is offered so from the list and adds it. */
    private static void pick(String typed, String offer) {
        Page page = BROWSER.page();
        page.locator("#skill_input").pressSequentially(typed);
        Locator offered = page.locator(".ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + offer + "$")));
        assertThat(offered).hasCount(1);
        offered.click();
        page.locator("#add-skill").click();
    }

    @Test
    void aVolunteerPicksASkillByAMisspeltWordWordsInAnotherOrderOrItsDescription() {
        Page page = BROWSER.signIn("volunteer@demo.example");
        BROWSER.open("/directory/profile");
        Locator rows = page.locator("tbody tr");
        int before = rows.count();
        pick("bookkeping", "Bookkeeping · similar spelling");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Bookkeeping")))
                .hasCount(1);
        pick("planning strategic", "Strategic planning");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Strategic planning")))
                .hasCount(1);
        pick("quarrel", "Mediation");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Mediation")))
                .hasCount(1);
        assertThat(rows).hasCount(before + 3);
    }

    @Test
    void aMemberPicksASkillByAMisspeltWordWordsInAnotherOrderOrItsDescription() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        pick("bookkeping", "Bookkeeping · similar spelling");
        assertThat(page.locator("#chosen li")).hasCount(1);
        pick("planning strategic", "Strategic planning");
        assertThat(page.locator("#chosen li")).hasCount(2);
        pick("quarrel", "Mediation");
        assertThat(page.locator("#chosen li")).hasCount(3);
        for (String label : List.of("Bookkeeping", "Strategic planning", "Mediation")) {
            assertThat(page.locator("#chosen")).containsText(label);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "?!"})
    void aQueryOfTenThousandCharactersHasAPlainAnswer(String repeated) {
        String query = PlainBrowser.encoded(repeated.repeat(10_000 / repeated.length()));
        PlainBrowser visitor = new PlainBrowser(RunningKith.shared());

        Answer page = visitor.get("/directory/search?q=" + query);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h1").text()).isNotEmpty();
        assertThat(page.document().select("#cut").text())
                .isEqualTo("Only the first 500 characters of what you typed were looked for.");
        assertThat(page.document().select(".k-empty h2").text())
                .startsWith(repeated.equals("?!") ? "There are no words in" : "Nothing matches all of this");

        Answer offers = visitor.get("/directory/complete?q=" + query);
        assertThat(offers.status()).isEqualTo(200);
        assertThat(offers.header("Content-Type")).startsWith("application/json");
        assertThat(offers.body()).contains("\"offers\":[]");
    }
}
