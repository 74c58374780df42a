package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator imports a list: sends it, looks, decides, finds what went in, and sends it again. */
class ImportPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String LIST = "reg_number,name,postcode,web,activities\n"
            + "9100001,Fernhollow Timebank,B14 7QH,https://fernhollow.example,We swap hours of zitherwork\n"
            + "9100001,Fernhollow Timebank,,,We swap hours of zitherwork\n"
            + "9100002,Quillmoor Repair Café,B99,not an address,We mend zitherwork\n"
            + "9100003,,B14 7QH,,No name of zitherwork\n";

    private Page send(String name, byte[] content) {
        BROWSER.signIn("coordinator@demo.example");
        Page page = BROWSER.open("/directory/import");
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator("#upload").click();
        return page;
    }

    private Page send(String list) {
        return send("list.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListGoesInAndIsFoundAndAgainChangesNothing() throws IOException {
        Page page = send(LIST);
        assertThat(page.locator(".k-strip")).containsText("Refused");
        assertThat(page.locator("#rows ~ .k-table-box")).containsText("Line 5");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);

        page.locator("#apply").click();
        assertThat(page.locator(".k-errors")).isVisible();
        BROWSER.assertAccessible();
        Download refused = page.waitForDownload(
                () -> page.locator("a[href*='import-refused']").first().click());
        Assertions.assertThat(Files.readString(refused.path()))
                .contains("9100003")
                .doesNotContain("9100002");

        page.locator("#leaveOut").check();
        page.locator("#members input[value=ALL]").check();
        page.locator("#apply").click();
        assertThat(page.locator(".k-flash--good")).containsText("2 new, 0 changed");
        assertThat(page.locator(".k-flash--good")).containsText("2 became members");
        BROWSER.assertAccessible();
        page.waitForCondition(() -> {
            BROWSER.open("/directory/search?q=zitherwork&who=MEMBER");
            return page.locator(".k-result").count() == 2;
        });

        send(LIST);
        BROWSER.page().locator("#leaveOut").check();
        BROWSER.page().locator("#apply").click();
        assertThat(BROWSER.page().locator(".k-flash--good")).containsText("0 new, 0 changed, 2 as they were");
    }

    @Test
    void aFileIsThrownAway() {
        Page page = send("name,postcode\nThrownaway Trust,B14 7QH\n");
        page.locator("summary.k-btn--danger").click();
        page.locator("#discard").click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        BROWSER.assertAccessible();
    }

    @Test
    void noFileAPictureAndAHugeFileAreEachToldInASentence(@TempDir Path folder) throws IOException {
        BROWSER.signIn("coordinator@demo.example");
        Page page = BROWSER.open("/directory/import");
        page.locator("#upload").click();
        assertThat(page.locator("#file-error")).hasText("Choose a file.");
        BROWSER.assertAccessible();
        send("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertThat(BROWSER.page().locator("#file-error")).isVisible();

        // more than the servlet takes in
        Path huge = Files.write(folder.resolve("huge.csv"), new byte[30 * 1024 * 1024]);
        BROWSER.open("/directory/import").locator("#file").setInputFiles(huge);
        BROWSER.page().locator("#upload").click();
        assertThat(BROWSER.page().locator("#file-error")).containsText("larger than 20 MB");
    }
}
