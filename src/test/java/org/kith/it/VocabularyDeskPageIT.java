package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The vocabulary in a real browser: the tree by keyboard, words, proposals, merging and taking it back. */
class VocabularyDeskPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static void check() {
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }

    private static void good(String text) {
        assertThat(BROWSER.page().locator(".k-flash--good").first()).containsText(text);
    }

    /** Makes a skill below legal advice as the administrator, and stays on its page. */
    private static void skill(String label) {
        Page page = BROWSER.open("/vocabulary/skill-edit");
        page.locator("#label").fill(label);
        page.locator("#broader").fill("Legal advice");
        page.locator("#save").click();
        good(label);
    }

    private static Locator link(String name) {
        return BROWSER.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void theTreeIsOpenedAndFollowedByKeyboard() {
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/vocabulary/skills");
        link("Tree of skills").press("Enter");
        Locator legal = page.locator("#tree summary").filter(new Locator.FilterOptions().setHasText("Legal advice"));
        legal.press("Enter");
        Locator branch = page.locator("#tree details[open]");
        assertThat(branch).containsText("Insolvency");
        check();
        branch.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Go on from here")))
                .press("Enter");
        assertThat(page.locator("h1")).hasText("Legal advice");
        check();
        link("About this skill").press("Enter");
        assertThat(page.locator("h1")).hasText("Legal advice");
        assertThat(page.locator("#word")).hasCount(0);
        check();
    }

    @Test
    void aSynonymIsAddedAndFindsVolunteersAtOnce() {
        String synonym = "tenure perusal " + Fixture.unique();
        Page page = BROWSER.signIn("legal@demo.example");
        BROWSER.open("/vocabulary/skills?q=lease+review");
        link("Lease review").click();
        assertThat(page.locator("h1")).hasText("Lease review");
        page.locator("#word").fill("property law");
        page.locator("#add-word").press("Enter");
        assertThat(page.locator("#word-error")).containsText("means “Property” already");
        assertThat(page.locator("#word")).hasValue("property law");
        check();
        page.locator("#word").fill(synonym);
        page.locator("#word").press("Enter");
        good(synonym);
        check();

        BROWSER.open("/directory/search?q=" + synonym.replace(' ', '+') + "&who=VOLUNTEER");
        assertThat(page.locator(".k-result").first()).containsText("Lease review");

        BROWSER.open("/vocabulary/history");
        assertThat(page.locator("tbody tr").first()).containsText(synonym);
        check();
        BROWSER.open("/vocabulary/skills?q=lease+review");
        link("Lease review").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove " + synonym))
                .press("Enter");
        good(synonym);
    }

    @Test
    void aWordThatAVolunteerProposesBecomesASkillOfTheirs() {
        String word = "lintel carving " + Fixture.unique();
        Page page = BROWSER.signIn("volunteer@demo.example");
        BROWSER.open("/directory/profile");
        page.locator("#skill_input").fill(word);
        page.locator("#add-skill").press("Enter");
        page.locator("button[name=propose]").press("Enter");
        assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText(word)))
                .isVisible();
        check();

        BROWSER.signIn("legal@demo.example");
        BROWSER.open("/vocabulary/skills")
                .locator("a[href$='/vocabulary/proposals']")
                .click();
        check();
        BROWSER.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word))
                .press("Enter");
        assertThat(BROWSER.page().locator("#label")).hasValue(word);
        check();
        BROWSER.page().locator("#synonym").press("Enter");
        assertThat(BROWSER.page().locator("#skill-error")).isVisible();
        check();
        BROWSER.page().locator("#create").press("Enter");
        good("is a skill now");

        BROWSER.signIn("volunteer@demo.example");
        BROWSER.open("/directory/profile");
        assertThat(BROWSER.page().locator("main")).containsText(word);
    }

    @Test
    void aWordOfSomebodyWhoAsksIsMadeASynonymOrDismissed() {
        String word = "xylotomy " + Fixture.unique();
        Page page = BROWSER.signIn("member@demo.example");
        BROWSER.open("/request/ask");
        page.locator("#skill_input").fill(word);
        page.locator("#add-skill").press("Enter");
        page.locator("#propose").press("Enter");
        assertThat(page.locator("[role=status]").filter(new Locator.FilterOptions().setHasText(word)))
                .isVisible();

        page = BROWSER.signIn("coordinator@demo.example");
        BROWSER.open("/vocabulary/proposals");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(word)))
                .containsText("One person who asked for help");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word)).click();
        page.locator("#dismiss").press("Enter");
        good("dismissed");
        BROWSER.open("/vocabulary/proposals?dismissed=yes");
        check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Let it wait again.*" + word)))
                .press("Enter");
        good("waits again");
        BROWSER.open("/vocabulary/proposals");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word)).click();
        page.locator("#skill_input").fill("Lease review");
        page.locator("#synonym").press("Enter");
        good("means that skill now");
    }

    @Test
    void twoSkillsAreMergedAndTheMergeIsTakenBack() {
        String one = "Orchard law " + Fixture.unique();
        String other = "Law of orchards " + Fixture.unique();
        Page page = BROWSER.signIn("coordinator@demo.example");
        skill(one);
        check();
        skill(other);
        link("Merge into another skill").press("Enter");
        page.locator("#into").fill("orchard law");
        page.locator("#look").press("Enter");
        link(one).press("Enter");
        assertThat(page.locator("#preview")).containsText("“" + other + "” becomes “" + one + "”");
        check();
        page.locator("#merge").press("Enter");
        good("was merged into");
        assertThat(page.locator("h1")).hasText(one);
        assertThat(page.locator("main")).containsText(other);
        check();
        link(other).first().press("Enter");
        assertThat(page.locator("#merged")).isVisible();
        check();

        BROWSER.open("/vocabulary/history");
        Locator line =
                page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("“" + other + "” was merged"));
        line.locator("summary").press("Enter");
        line.locator("button[name=undo]").press("Enter");
        good("undone");
        check();
        link(other).first().click();
        assertThat(page.locator("#merged")).hasCount(0);

        page.locator("summary.k-btn--danger").press("Enter");
        check();
        page.locator("#delete").press("Enter");
        good("deleted");
    }

    @Test
    void whoEditsLaterSeesBothTextsAndLosesNothing() {
        String label = "Kiln law " + Fixture.unique();
        Page page = BROWSER.signIn("coordinator@demo.example");
        skill(label);
        link("Change name and place").click();
        Page second = page.context().newPage();
        second.navigate(page.url());
        second.locator("#description").fill("Law of kilns.");
        second.locator("#save").click();
        assertThat(second.locator(".k-flash--good")).isVisible();

        page.locator("#label").fill(label + " too");
        page.locator("#broader").fill("No such skill");
        page.locator("#save").press("Enter");
        assertThat(page.locator("#description-meanwhile")).containsText("Law of kilns.");
        assertThat(page.locator("#label")).hasValue(label + " too");
        check();
        page.locator("#save").press("Enter");
        assertThat(page.locator("#broader-error")).containsText("No such skill");
        assertThat(page.locator("#label")).hasValue(label + " too");
        check();
        page.locator("#broader").fill("Legal advice");
        page.locator("#save").press("Enter");
        good(label + " too");
    }
}
