package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.it.PlainBrowser.Answer;

/** Signing in and out as a browser sees it: the cookie, the session's id, and where one is led afterwards. */
class SessionPageIT {
    private static final RunningKith KITH = RunningKith.shared();
    private static final String MEMBER = "member@demo.example";

    private final PlainBrowser browser = new PlainBrowser(KITH);

    /** The id alone: in front of it the server puts four digits of its own, behind it the server's name. */
    private static String id(String cookie) {
        return cookie.substring(4).split(":", 2)[0];
    }

    @Test
    void theCookieIsForTheServerAloneAndForThisSite() {
        Answer answer = browser.signIn(MEMBER, Browser.PASSWORD, null);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(1);
        assertThat(cookies.getFirst()).startsWith(PlainBrowser.SESSION + "=");
        assertThat(Set.of(cookies.getFirst().split("; ?")))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .noneMatch(
                        part -> part.startsWith("Expires") || part.startsWith("Max-Age") || part.startsWith("Domain"));
    }

    @Test
    void signingInChangesTheIdOfTheSession() {
        browser.signIn(MEMBER, Browser.PASSWORD, null);
        browser.submit(browser.get("/"), "sign-out-now", Map.of());
        String before = browser.session();
        PlainBrowser whoeverKnewIt = browser.copy();
        assertThat(browser.get("/").status()).isEqualTo(200);

        browser.signIn(MEMBER, Browser.PASSWORD, null);
        assertThat(id(browser.session())).isNotEqualTo(id(before));
        assertThat(browser.get("/request/requests").status()).isEqualTo(200);
        assertThat(whoeverKnewIt.get("/request/requests").leadsTo(KITH)).startsWith("/account/sign-in");
    }

    @Test
    void anIdThatSomebodyElseThoughtUpIsNotTaken() {
        String planted = "0000AAAAAAAAAAAAAAAAAAAAAAA:-1";
        browser.setSession(planted);
        browser.signIn(MEMBER, Browser.PASSWORD, null);
        assertThat(id(browser.session())).isNotEqualTo(id(planted));
    }

    @Test
    void afterSigningOutTheOldCookieIsOfNoUse() {
        browser.signIn(MEMBER, Browser.PASSWORD, null);
        PlainBrowser thief = browser.copy();
        assertThat(thief.get("/request/requests").status()).isEqualTo(200);

        Answer out = browser.submit(browser.get("/"), "sign-out-now", Map.of());
        assertThat(out.status()).isEqualTo(302);
        assertThat(thief.get("/request/requests").leadsTo(KITH)).startsWith("/account/sign-in");
        assertThat(browser.get("/request/requests").leadsTo(KITH)).startsWith("/account/sign-in");
    }

    @Test
    void theSameWordsWhetherTheAccountExistsOrNot() {
        Answer wrongPassword = browser.signIn("volunteer2@demo.example", "not the password", null);
        Answer nobody = browser.signIn("nobody@demo.example", "not the password", null);
        assertThat(wrongPassword.status()).isEqualTo(200);
        assertThat(nobody.status()).isEqualTo(wrongPassword.status());
        assertThat(told(nobody)).isEqualTo(told(wrongPassword)).contains("do not fit together");
        assertThat(nobody.headers().map().keySet())
                .isEqualTo(wrongPassword.headers().map().keySet());
        assertThat(browser.session()).isNull();
    }

    /** The page without what differs each time: the nonce, and the address that was typed. */
    private static String told(Answer page) {
        String nonce = page.header("Content-Security-Policy").replaceAll(".*'nonce-([^']*)'.*", "$1");
        return page.body().replace(nonce, "").replaceAll("[a-z0-9]+@demo\\.example", "");
    }

    @Test
    void thePasswordTypedIsNeverShownAgain() {
        assertThat(browser.signIn("nobody@demo.example", "quiet-marmalade-77", null)
                        .body())
                .contains("nobody@demo.example")
                .doesNotContain("quiet-marmalade-77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/request/requests", "/directory/search?q=lease&page=2"})
    void backLeadsToThePageThatAskedForSigningIn(String back) {
        assertThat(browser.signIn(MEMBER, Browser.PASSWORD, back).leadsTo(KITH)).isEqualTo(back);
    }

    @Test
    void aPageThatNeedsSigningInLeadsThereAndBack() {
        String toSignIn = browser.get("/request/requests?sort=TITLE").leadsTo(KITH);
        assertThat(toSignIn).isEqualTo("/account/sign-in?back=%2Frequest%2Frequests%3Fsort%3DTITLE");
        Answer in =
                browser.submit(browser.get(toSignIn), "sign-in", Map.of("email", MEMBER, "password", Browser.PASSWORD));
        assertThat(in.leadsTo(KITH)).isEqualTo("/request/requests?sort=TITLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https:evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                "/\n/evil.example",
                "/%0d%0aLocation:%20https://evil.example",
                "/\r\nLocation: https://evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "/account/sign-in?back=//evil.example"
            })
    void backNeverLeadsOut(String back) {
        Answer answer = browser.signIn(MEMBER, Browser.PASSWORD, back);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().allValues("Location")).hasSize(1);
        assertThat(answer.leadsTo(KITH)).matches("/(?![/\\\\])[^\\s\\\\]*").doesNotStartWith("/account");
    }
}
