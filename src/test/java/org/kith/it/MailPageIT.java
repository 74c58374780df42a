package org.kith.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kith.it.PlainBrowser.Answer;

/** An administrator looks after the mails of a demo that has no mail server: its invitations wait. */
class MailPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.UK);
    private static final Patience PATIENCE = Patience.ofSeconds(60);

    private static final String PAGE = "/notify/mail";
    private static final String ADMINISTRATOR = "coordinator@demo.example";

    /** As many as there are on a page. */
    private static final int SIZE = 25;

    private static Page open(String query) {
        BROWSER.signIn(ADMINISTRATOR);
        return BROWSER.open(PAGE + query);
    }

    private static List<String> addresses(Page page) {
        return page.locator("tbody th").allInnerTexts();
    }

    @Test
    void whatWaitsIsShownWithItsReason() {
        assertThat(PATIENCE.until(() -> addresses(open("")).size() == SIZE))
                .as("the demo has invited")
                .isTrue();
        Page page = BROWSER.page();
        assertThat(page.locator("#server")).hasText(TEXTS.getString("notify.mail.noServer.text"));
        assertThat(page.locator("tbody tr").first()).containsText(TEXTS.getString("notify.mail.said.first"));
        assertThat(page.locator("button[name=tryNow]")).hasCount(0);
        assertThat(page.locator("nav [aria-current=page]").first()).isVisible();
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
    }

    @Test
    void theListIsSortedAndHasPages() {
        assertThat(PATIENCE.until(() -> addresses(open("?sort=address")).size() == SIZE))
                .isTrue();
        Page page = BROWSER.page();
        List<String> first = addresses(page);
        assertThat(first).isSorted();
        page.locator(".k-pager [rel=next]").click();
        assertThat(page.locator(".k-pager [aria-current=page]")).containsText("2");
        List<String> second = addresses(page);
        assertThat(Stream.concat(first.stream(), second.stream())).isSorted();
        assertThat(page.locator(".k-chip--on")).hasText(TEXTS.getString("enum.MailSort.ADDRESS"));
    }

    @Test
    void aMailIsGivenUpAndSentAgain() {
        assertThat(PATIENCE.until(() -> !addresses(open("?sort=address")).isEmpty()))
                .isTrue();
        Page page = BROWSER.page();
        String address = addresses(page).getFirst();
        page.locator("button[name=giveUp]").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-flash--good")).isVisible();

        page.locator(".k-tabs a[href*='show=given-up']").click();
        assertThat(page.locator("tbody th").first()).hasText(address);
        assertThat(page.locator("tbody tr").first()).containsText(TEXTS.getString("enum.MailTrouble.BY_HAND"));
        BROWSER.assertAccessible();
        BROWSER.assertFits(320);
        page.locator("button[name=sendAgain]").first().click();
        assertThat(page.locator(".k-flash--good")).isVisible();
        assertThat(page.locator(".k-empty")).isVisible();
    }

    @Test
    void itsFormsAreOfNoUseToOthers() {
        RunningKith kith = RunningKith.shared();
        PlainBrowser administrator = PlainBrowser.of(kith, ADMINISTRATOR);
        assertThat(PATIENCE.until(() -> administrator.get(PAGE).body().contains("name=\"giveUp\"")))
                .isTrue();
        Answer page = administrator.get(PAGE);
        for (String email : List.of("legal@demo.example", "member@demo.example", "volunteer@demo.example")) {
            Answer answer = PlainBrowser.of(kith, email).submit(page, "giveUp", Map.of());
            assertThat(answer.status()).as(email).isEqualTo(404);
        }
        Answer answer = new PlainBrowser(kith).submit(page, "giveUp", Map.of());
        assertThat(answer.leadsTo(kith)).startsWith("/account/sign-in?");
        assertThat(administrator.get(PAGE + "?show=given-up").document().select("tbody tr"))
                .isEmpty();
    }
}
