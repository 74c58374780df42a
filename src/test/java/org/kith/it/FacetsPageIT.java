package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Narrowing a search down, sorting it and turning its pages, as somebody does it in a browser. */
class FacetsPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Locator chips(Page page) {
        return page.locator(".k-chip--on");
    }

    private static List<String> hits(Page page) {
        return page.locator(".k-results .k-card__link").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void aNarrowerSkillIsFoundInTheTreeByKeyboard() {
        BROWSER.signIn("member@demo.example");
        Page page = BROWSER.open("/directory/search?who=VOLUNTEER");
        Locator branch = page.locator("#filters li:has(> label input[name=skill]):has(> details)")
                .first();
        Locator narrower = branch.locator("> details input[name=skill]").first();
        assertThat(narrower).not().isVisible();

        branch.locator("> details > summary").focus();
        page.keyboard().press("Enter");
        assertThat(narrower).isVisible();
        page.keyboard().press("Tab");
        assertThat(narrower).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        assertThat(chips(page)).hasCount(2);
        assertThat(page.locator("#filters input[name=skill]:checked")).isVisible();
        assertThat(page.url()).contains("skill=");
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        BROWSER.assertFits(1280);
    }

    @Test
    void sizeAndConfirmationNarrowDownAndAreTakenBack() {
        Page page = BROWSER.open("/directory/search");
        page.locator("#filters input[name=confirmed][value=MONTHS_12]").check();
        page.locator("#filters button[type=submit]").click();

        assertThat(chips(page)).hasText(Pattern.compile("Within 12 months.*"));
        assertThat(page.locator("#filters input[name=confirmed]:checked")).hasCount(1);
        assertThat(page.locator(".k-result").first()).isVisible();
        chips(page).click();
        assertThat(chips(page)).hasCount(0);

        BROWSER.open("/directory/search?size=NOT_KNOWN&size=nonsense");
        assertThat(chips(page)).hasCount(2);
        assertThat(page.locator("#filters input[name=size][value=nonsense]")).isChecked();
    }

    @Test
    void everyOrderIsTurnedForwardsAndBackwards() {
        for (String sort : List.of("NAME", "NEWEST", "AVAILABILITY")) {
            Page page = BROWSER.open("/directory/search?sort=" + sort);
            assertThat(page.locator("#sort")).hasValue(sort);
            List<String> first = hits(page);
            List<String> seen = new ArrayList<>(first);
            for (int turned = 0; turned < 3; turned++) {
                page.locator(".k-pager [rel=next]").click();
                assertThat(page.locator("#sort")).hasValue(sort);
                seen.addAll(hits(page));
            }
            assertThat(seen).hasSize(80).doesNotHaveDuplicates();
            assertThat(page.locator(".k-toolbar p").first()).containsText("61 to 80 of");
            for (int turned = 0; turned < 2; turned++) {
                page.locator(".k-pager [rel=prev]").click();
            }
            assertThat(hits(page)).isEqualTo(seen.subList(20, 40));
            page.locator(".k-pager a").first().click();
            assertThat(hits(page)).isEqualTo(first);
            assertThat(page.url()).doesNotContain("after=").doesNotContain("before=");
        }
    }

    @Test
    void aBrokenPlaceIsTheFirstPage() {
        Page page = BROWSER.open("/directory/search?after=nonsense");

        assertThat(page.locator(".k-toolbar p").first()).containsText("1 to 20 of");
        assertThat(page.locator(".k-pager [rel=prev]")).hasCount(0);
    }

    @Test
    void theDownloadHasTheChoicesAndTheOrderAndAllPages() {
        Page page = BROWSER.open("/directory/search?who=ORGANISATION&size=NOT_KNOWN&sort=NEWEST");
        Locator download = page.locator("a[href*='organisations-download']").first();

        assertThat(download.getAttribute("href"))
                .contains("who=ORGANISATION")
                .contains("size=NOT_KNOWN")
                .contains("sort=NEWEST")
                .doesNotContain("after=");
    }
}
