package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.it.PlainBrowser.Answer;

/** The links beside lists lead to files with what the list shows its viewer, and nothing else. */
class ExportsPageIT {
    private static final RunningKith KITH = RunningKith.shared();

    /** The answer to the first of the two links on a page, or to the second. */
    private static Answer download(PlainBrowser browser, String page, String format) {
        String link = browser.get(page).document().select("a[href$=as=" + format + "]").stream()
                .map(found -> found.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to a file on " + page));
        return browser.get(link.substring(link.indexOf(page.substring(0, page.indexOf('/', 1)))));
    }

    private static List<String> requestNumbers(PlainBrowser browser) {
        return browser.get("/request/requests").document().select("tbody th span").stream()
                .map(found -> found.text().split(",")[0])
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, /directory/search, organisations",
        "coordinator, /request/requests?state=OPEN&sort=OLDEST, requests",
        "coordinator, /matching/queue, queue",
        "volunteer, /matching/invitations, invitations",
    })
    void aListLeadsToItsFile(String who, String page, String name) {
        PlainBrowser browser = PlainBrowser.of(KITH, who + "@demo.example");

        Answer csv = download(browser, page, "csv");
        Answer workbook = download(browser, page, "xlsx");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition"))
                .matches("attachment; filename=\"" + name + "-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(csv.body().lines()).hasSizeGreaterThan(1);
        assertThat(workbook.header("Content-Type")).contains("spreadsheetml");
        assertThat(workbook.header("Content-Disposition")).endsWith(".xlsx\"");
    }

    @Test
    void aForeignRequestIsNotInAMembersFile() {
        PlainBrowser member = PlainBrowser.of(KITH, "member@demo.example");
        List<String> own = requestNumbers(member);
        List<String> others = requestNumbers(PlainBrowser.of(KITH, "member2@demo.example"));

        String file = download(member, "/request/requests", "csv").body();

        assertThat(own).isNotEmpty().allSatisfy(number -> assertThat(file).contains(number));
        assertThat(others).isNotEmpty().allSatisfy(number -> assertThat(file).doesNotContain(number));
    }

    @Test
    void theFileHasTheStateAndTheOrderOfTheList() {
        PlainBrowser coordinator = PlainBrowser.of(KITH, "coordinator@demo.example");

        String file =
                download(coordinator, "/request/requests?state=AGREED", "csv").body();

        assertThat(file).contains("Agreed").doesNotContain("Open").doesNotContain("Withdrawn,");
    }

    @Test
    void aVisitorTakesOutWhatTheSearchShows() {
        PlainBrowser visitor = new PlainBrowser(KITH);

        String file = download(visitor, "/directory/search?area=B", "csv").body();

        assertThat(file).startsWith("\uFEFFname,registration number,");
        assertThat(file.lines()).hasSizeGreaterThan(1);
        assertThat(file).doesNotContainPattern(",B[0-9]{1,2} [0-9][A-Z]{2},");
    }
}
