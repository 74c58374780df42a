package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.it.PlainBrowser.Answer;

/** What a stranger tries: posts from another site, odd methods, files behind the pages, addresses that lead out. */
class SecurityPageIT {
    private static final RunningKith KITH = RunningKith.shared();

    private final PlainBrowser visitor = new PlainBrowser(KITH);

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/about", "/account/sign-in", "/no/such/page", "/resources/kith/site.css", "/about.xhtml"})
    void aPostFromAnotherSiteIsRefused(String path) {
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", KITH.address("") + ".evil.example"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", KITH.address("")))) {
            assertThat(visitor.send("POST", path, headers, "a=b").status())
                    .as("POST %s with %s", path, headers)
                    .isEqualTo(403);
        }
    }

    @Test
    void somebodySignedInIsNotSignedOutFromAnotherSite() {
        PlainBrowser member = PlainBrowser.of(KITH, "member@demo.example");
        Answer refused = member.send("POST", "/", Map.of("Origin", "https://evil.example"), "sign-out-now=x");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(member.get("/request/requests").status()).isEqualTo(200);
    }

    /** A browser says where a post comes from; what says nothing is a program, which has nobody's cookies. */
    @Test
    void aPostFromHereOrFromNoSiteIsTaken() {
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Origin", KITH.address("")),
                Map.of("Sec-Fetch-Site", "same-origin", "Origin", KITH.address("")),
                Map.of("Sec-Fetch-Site", "none"))) {
            assertThat(visitor.send("POST", "/account/sign-in", headers, "a=b").status())
                    .as("POST with %s", headers)
                    .isEqualTo(200);
        }
    }

    /** Each form of Kith carries the nonce of its page; what comes without is not one of them, and no fault of ours. */
    @Test
    void aPostThatIsNoFormOfKithIsTurnedAwayInWords() {
        Answer form = visitor.get("/account/sign-in");
        Answer answer = visitor.submit(form, "sign-in", Map.of("email", "", "primefaces.nonce", ""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("nothing was saved");
    }

    /** Behind a proxy on this machine each visitor is slowed down alone, not all for one. */
    @Test
    void theNetworkIsTheVisitorsAndNotTheProxys() {
        String email = "nobody-" + Fixture.unique() + "@demo.example";
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(email, "203.0.113.1").body()).contains("do not fit together");
        }
        assertThat(signIn(email, "203.0.113.1").body()).doesNotContain("do not fit together");
        assertThat(signIn(email, "203.0.113.2").body()).contains("do not fit together");
    }

    private Answer signIn(String email, String network) {
        return visitor.from(network)
                .submit(visitor.get("/account/sign-in"), "sign-in", Map.of("email", email, "password", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "ANYTHING"})
    void noOtherMethodIsAnswered(String method) {
        for (String path : List.of(
                "/", "/about", "/about.xhtml", "/no/such/page", "/resources/kith/site.css", "/request/requests")) {
            assertThat(visitor.send(method, path, Map.of(), null).status())
                    .as("%s %s", method, path)
                    .isIn(403, 405, 501);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/",
                "/WEB-INF/template.xhtml",
                "/WEB-INF/template",
                "/WEB-INF%2fweb.xml",
                "/%57EB-INF/web.xml",
                "/web-inf/web.xml",
                "//WEB-INF/web.xml",
                "/%2e/WEB-INF/web.xml",
                "/resources/kith/../../WEB-INF/web.xml",
                "/resources/%2e%2e/WEB-INF/web.xml",
                "/resources/..;/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/META-INF/persistence.xml",
                "/resources/",
                "/resources/kith/",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml?ln=kith",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2f..%2fWEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml?ln=kith",
                "/jakarta.faces.resource/template.xhtml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/about.xhtml.xhtml",
                "/about.xhtml.",
                "/about.XHTML",
                "/about.xhtml/x"
            })
    void nothingBehindThePagesIsServed(String path) {
        for (String method : List.of("GET", "HEAD")) {
            Answer answer = visitor.send(method, path, Map.of(), null);
            assertThat(answer.status()).as("%s %s", method, path).isIn(400, 404);
            assertNoSource(answer);
        }
        Answer posted = visitor.send("POST", path, Map.of(), "a=b");
        assertThat(posted.status())
                .as("POST %s", path)
                .isIn(303, 400, 404); // 303: a visitor is led to signing in first
        assertNoSource(posted);
    }

    /** The addresses of the files lead to those of the pages. */
    @ParameterizedTest
    @CsvSource({
        "/about.xhtml, /about",
        "/directory/search.xhtml?q=lease&page=2, /directory/search?q=lease&page=2",
        "/account/sign-in.xhtml, /account/sign-in",
        "/error/404.xhtml, /error/404"
    })
    void aPageHasOneAddress(String path, String moved) {
        for (String method : List.of("GET", "HEAD")) {
            Answer answer = visitor.send(method, path, Map.of(), null);
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.leadsTo(KITH)).isEqualTo(moved);
            assertNoSource(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/about.xhtml;x", "/about.xhtml%20", "/about", "/jakarta.faces.resource/kith.js.xhtml?ln=kith"})
    void whatIsServedIsNeverSource(String path) {
        assertNoSource(visitor.get(path));
    }

    private static void assertNoSource(Answer answer) {
        assertThat(answer.body())
                .doesNotContain(
                        "#{", "ui:composition", "<web-app", "<faces-config", "<persistence", "Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x.xhtml",
                "//evil.example/%2e%2e/x.xhtml",
                "///evil.example/x.xhtml",
                "/.//evil.example/x.xhtml",
                "//evil.example/../directory",
                "//evil.example"
            })
    void noAddressOfAPageLeadsOut(String path) {
        for (String method : List.of("GET", "POST")) {
            String location = visitor.send(method, path, Map.of(), null).header("Location");
            if (location != null && !location.startsWith(KITH.address("/"))) {
                assertThat(location).as("%s %s", method, path).matches("/(?![/\\\\]).*");
            }
        }
    }
}
