package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator imports lists: sends them, maps their columns, looks, decides, finds what went in, takes it back. */
class ImportPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String LIST = "reg_number,name,postcode,web,activities\n"
            + "9100001,Fernhollow Timebank,B14 7QH,https://fernhollow.example,We swap hours of zitherwork\n"
            + "9100001,Fernhollow Timebank,,,We swap hours of zitherwork\n"
            + "9100002,Quillmoor Repair Café,B99,not an address,We mend zitherwork\n"
            + "9100003,,B14 7QH,,No name of zitherwork\n";

    @BeforeEach
    void aCoordinator() {
        BROWSER.signIn("coordinator@demo.example");
    }

    private Page send(String name, byte[] content) {
        Page page = BROWSER.open("/imports/imports");
        page.locator("input[name=kind][value=organisations]").check();
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator("#upload").click();
        return page;
    }

    private Page send(String list) {
        return send("list.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    /** The page shows the preview by itself once the rows are judged. */
    private Page judged(Page page) {
        page.locator("#map").click();
        assertThat(page.locator("#apply")).isVisible();
        return page;
    }

    @Test
    void aListGoesInAndIsFoundAndAgainChangesNothingAndIsTakenBack() throws IOException {
        Page page = send(LIST);
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        judged(page);
        assertThat(page.locator(".k-strip")).containsText("Refused");
        assertThat(page.locator("#rows ~ .k-table-box")).containsText("Line 5");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        page.locator("#apply").click();
        assertThat(page.locator(".k-errors")).isVisible();
        BROWSER.assertAccessible();
        Download refused = page.waitForDownload(
                () -> page.locator("a[href*='imports/refused']").first().click());
        Assertions.assertThat(Files.readString(refused.path()))
                .contains("9100003")
                .doesNotContain("9100002");

        page.locator("#leaveOut").check();
        page.locator("#members input[value=ALL]").check();
        page.locator("#apply").click();
        assertThat(page.locator(".k-flash--good").first()).containsText("2 new, 0 changed");
        assertThat(page.locator("main")).containsText("2 became members");
        BROWSER.assertAccessible();
        page.waitForCondition(() -> {
            BROWSER.open("/directory/search?q=zitherwork&who=MEMBER");
            return page.locator(".k-result").count() == 2;
        });

        judged(send(LIST));
        page.locator("#leaveOut").check();
        page.locator("#apply").click();
        assertThat(page.locator(".k-flash--good").first()).containsText("0 new, 0 changed, 2 as they were");
    }

    @Test
    void columnsUnderAnyNameAreMappedByKeyboardAndTheMappingIsKept() {
        String list = "Wer;Ort;Seit\nDüne Trust;B14 7QH;02/03/2004\n";
        Page page = send("liste.csv", list.getBytes(Charset.forName("windows-1252")));
        assertThat(page.locator("#encoding")).hasValue("WINDOWS_1252");
        assertThat(page.locator("#separator")).hasValue("SEMICOLON");
        page.locator("#map").press("Enter");
        assertThat(page.locator(".k-errors")).containsText("“Name”");
        BROWSER.assertAccessible();

        page.locator("[id='columns:0:field']").focus();
        page.keyboard().type("Name");
        page.locator("[id='columns:2:field']").focus();
        page.keyboard().type("Founded");
        page.locator("#map").press("Enter");
        assertThat(page.locator(".k-errors")).containsText("what comes first");
        assertThat(page.locator("[id='columns:0:field']")).hasValue("NAME");
        BROWSER.assertAccessible();
        page.locator("[id='columns:2:order']").focus();
        page.keyboard().type("The month");
        page.locator("#saveAs").focus();
        page.keyboard().type("Listen aus dem Norden");
        page.locator("summary", new Page.LocatorOptions().setHasText("The same for every row"))
                .press("Enter");
        page.locator("[id='constants:3:choice']").focus();
        page.keyboard().type("Charitable trust");
        page.locator("#map").press("Enter");
        assertThat(page.locator("#apply")).isVisible();
        page.locator("#apply").press("Enter");
        assertThat(page.locator(".k-flash--good").first()).containsText("1 new");

        page.locator("summary.k-btn--danger").press("Enter");
        BROWSER.assertAccessible();
        page.locator("#undo").press("Enter");
        assertThat(page.locator(".k-flash--good").first()).containsText("undone");

        page.navigate(page.url());
        send("liste.csv", list.replace("Düne", "Dunes").getBytes(StandardCharsets.UTF_8));
        page.locator("#saved").focus();
        page.keyboard().type("Listen aus");
        page.locator("#use-saved").press("Enter");
        assertThat(page.locator("[id='columns:0:field']")).hasValue("NAME");
        assertThat(page.locator("[id='columns:2:order']")).hasValue("MONTH_FIRST");
        BROWSER.assertAccessible();
    }

    @Test
    void aFileIsReadOtherwiseThanItWasRecognised() {
        Page page = send("name,postcode\nGüte Trust,B14 7QH\n");
        page.locator("#header").uncheck();
        page.locator("#recognise").click();
        assertThat(page.locator("#mapping-form tbody tr").first()).containsText("name");
        page.locator("#separator").selectOption("TAB");
        page.locator("#header").check();
        page.locator("#recognise").click();
        assertThat(page.locator("#mapping-form tbody tr")).hasCount(1);
        BROWSER.assertAccessible();
    }

    @Test
    void whatIsUnderWayCanBeLeftAndComeBackToAndCancelledByKeyboard() {
        StringBuilder list = new StringBuilder("reg_number,name,activities\n");
        for (int i = 0; i < 80_000; i++) {
            list.append("92").append(10_000 + i).append(",Long List ").append(i).append(",We wait patiently\n");
        }
        Page page = send(list.toString());
        page.locator("#map").press("Enter");
        assertThat(page.locator("[role=progressbar]")).isVisible();
        BROWSER.assertAccessible();
        BROWSER.open("/imports/imports");
        assertThat(page.locator("tbody tr").first()).containsText("looked at");
        page.locator("tbody tr a").first().press("Enter");
        page.locator("summary.k-btn--danger").press("Enter");
        page.locator("#cancel").press("Enter");
        assertThat(page.locator(".k-flash--good")).containsText("cancelled");
        assertThat(page.locator("main")).not().containsText("looked at");
    }

    @Test
    void oneThatLooksLikeAKnownOneIsAskedAbout() {
        judged(send("name,postcode\nWillowbrook Weavers,B14 7QH\n"));
        BROWSER.page().locator("#apply").click();
        Page page = send("name,postcode\nThe Willowbrook Weavers Ltd,B14 7QH\n");
        judged(page);
        page.locator("#apply").click();
        assertThat(page.locator(".k-errors")).containsText("looks like");
        page.locator("input[value=SAME]").check();
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        page.locator("#choose").click();
        assertThat(page.locator("#apply")).isVisible();
        page.locator("#apply").click();
        assertThat(page.locator(".k-flash--good").first()).containsText("0 new, 1 changed");
    }

    @Test
    void badFilesAreEachToldInASentence(@TempDir Path folder) throws IOException {
        Page page = BROWSER.open("/imports/imports");
        page.locator("#upload").click();
        assertThat(page.locator("#file-error")).hasText("Choose a file.");
        BROWSER.assertAccessible();
        send("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertThat(page.locator("#file-error")).isVisible();
        send("name\n");
        assertThat(page.locator("#file-error")).isVisible();

        // more than the servlet takes in
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(220L << 20);
        }
        BROWSER.open("/imports/imports").locator("#file").setInputFiles(huge);
        page.locator("#upload").click();
        assertThat(page.locator("#file-error")).containsText(Pattern.compile("larger than 200"));
    }
}
