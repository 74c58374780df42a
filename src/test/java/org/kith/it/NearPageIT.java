package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searching near a postcode, as somebody does it in a browser. */
class NearPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Locator chip(Page page, String label) {
        return page.locator(".k-chip--on", new Page.LocatorOptions().setHasText(label));
    }

    private static List<String> distances(Page page) {
        return page.locator(".k-result__side .k-strong").allInnerTexts();
    }

    @Test
    void aPostcodeInAnySpacingWithARadiusThenTakenBack() {
        Page page = BROWSER.open("/directory/search");
        assertThat(page.locator("#near")).isHidden();
        page.locator("#near-box summary").click();
        page.locator("#near").fill(" b 14  7qh ");
        page.locator("#within").selectOption("10");
        page.locator("#near-go").click();

        assertThat(chip(page, "Near B14")).isVisible();
        assertThat(chip(page, "Within 10 miles")).isVisible();
        assertThat(page.locator("#sort")).hasValue("DISTANCE");
        assertThat(page.url()).contains("near=").contains("within=10");
        List<String> told = distances(page);
        assertThat(told)
                .isNotEmpty()
                .allMatch(
                        line -> line.matches(
                                "Less than a mile away|About 1 mile away|About [0-9]+ miles away|Nearby \\(same postcode district B14\\)"));
        assertThat(told.stream().map(NearPageIT::miles).toList())
                .as("nearest first")
                .isSorted()
                .allMatch(miles -> miles <= 10);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        chip(page, "Within 10 miles").click();
        assertThat(chip(page, "Within 10 miles")).hasCount(0);
        assertThat(chip(page, "Near B14")).isVisible();
        assertThat(page.locator("#near")).hasValue("b 14  7qh");

        chip(page, "Near B14").click();
        assertThat(chip(page, "Near B14")).hasCount(0);
        assertThat(page.locator(".k-result__side .k-strong")).hasCount(0);
        assertThat(page.locator("#near")).hasValue("");
    }

    private static int miles(String told) {
        return told.startsWith("Nearby") || told.startsWith("Less") ? 0 : Integer.parseInt(told.split(" ")[1]);
    }

    @Test
    void theOrderTheChoicesAndTheRadiusStayTogether() {
        Page page = BROWSER.open("/directory/search?q=lease&near=B14&within=25&online=no");

        assertThat(page.locator("#sort")).hasValue("RELEVANCE");
        assertThat(chip(page, "Not online only")).isVisible();
        page.locator("#sort").selectOption("DISTANCE");
        page.locator("#sorting button").click();
        assertThat(page.locator("#sort")).hasValue("DISTANCE");
        assertThat(page.url())
                .contains("q=lease")
                .contains("near=B14")
                .contains("within=25")
                .contains("online=no")
                .contains("sort=DISTANCE");
        assertThat(distances(page).stream().map(NearPageIT::miles).toList())
                .isNotEmpty()
                .isSorted();

        page.locator("#filters input[name=who][value=VOLUNTEER]").check();
        page.locator("#filters button[type=submit]").click();
        assertThat(chip(page, "Volunteers")).isVisible();
        assertThat(chip(page, "Within 25 miles")).isVisible();
        assertThat(page.locator("#sort")).hasValue("DISTANCE");
    }

    @Test
    void whatIsNoPostcodeIsToldAtTheFieldAndStays() {
        Page page = BROWSER.open("/directory/search?q=lease");
        page.locator("#near-box summary").click();
        page.locator("#near").fill("Kings Heath");
        page.locator("#within").selectOption("5");
        page.locator("#near-go").click();

        assertThat(page.locator("#near-error")).containsText("Enter a postcode or its first half");
        assertThat(page.locator("#near")).hasValue("Kings Heath");
        assertThat(page.locator("#near")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#within")).hasValue("5");
        assertThat(page.locator("#q, input[name=q]").first()).hasValue("lease");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        page.locator("#near").fill("bt1 1aa");
        page.locator("#near-go").click();
        assertThat(page.locator("#near-error")).containsText("Nobody here knows where BT1 is");
        assertThat(page.locator("#near")).hasValue("bt1 1aa");
    }

    @Test
    void onesOwnDistrictIsOneClickAndNeverAppliedByItself() {
        BROWSER.signIn("member@demo.example");
        Page page = BROWSER.open("/directory/search?q=lease");

        assertThat(page.locator("#near")).hasValue("");
        Locator us = page.locator("a.k-near-own", new Page.LocatorOptions().setHasText("Near us ("));
        String outcode = us.innerText().replaceAll(".*\\((.*)\\).*", "$1").strip();
        us.click();

        assertThat(chip(page, "Near " + outcode)).isVisible();
        assertThat(page.url()).contains("q=lease");
        assertThat(us).hasCount(0);
    }

    @Test
    void anAreaSaysWhatItIs() {
        Page page = BROWSER.open("/directory/search?area=solihull");

        assertThat(chip(page, "Solihull")).isVisible();
        assertThat(page.locator("#filters"))
                .containsText("An area is a set of postcode districts, not a city’s border.");
    }

    @Test
    void anAdministratorImportsPositionsAndTakesThemBack() {
        BROWSER.signIn("coordinator@demo.example");
        Page page = BROWSER.open("/area/positions");
        send(page, "name,town\nA,B\n");
        assertThat(page.locator("#file-error")).containsText("no file of postcodes");
        BROWSER.assertAccessible();

        send(page, "postcode,latitude,longitude\nZZ9 9ZZ,52.5,-1.9\n");
        assertThat(page.locator("#imported")).hasText("1");
        assertThat(page.locator("main, body").first()).containsText("positions.csv");
        BROWSER.assertFits(320);

        page.locator("summary", new Page.LocatorOptions().setHasText("Take the import back"))
                .click();
        page.locator("#back").click();
        assertThat(page.locator("#imported")).hasText("0");
    }

    private static void send(Page page, String text) {
        page.locator("#file")
                .setInputFiles(new FilePayload("positions.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#upload").click();
    }

    @Test
    void aVolunteerGivesTheFirstHalfOfAPostcode() {
        BROWSER.signIn("volunteer@demo.example");
        Page page = BROWSER.open("/directory/profile");
        String before = page.locator("#postcode").inputValue();
        assertThat(before).as("the district alone is kept").matches("[A-Z]{1,2}[0-9]{1,2}");
        page.locator("#postcode").fill("nowhere");
        page.locator("#headline").fill("Leases, read aloud");
        page.locator("#save").click();
        assertThat(page.locator("#postcode-error")).containsText("Enter a postcode or its first half");
        assertThat(page.locator("#postcode")).hasValue("nowhere");
        assertThat(page.locator("#headline")).hasValue("Leases, read aloud");
    }
}
