package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.it.PlainBrowser.Answer;

/** The headers that guard a browser, on every kind of answer; and no cookie for those who only look. */
class HeadersPageIT {
    private static final RunningKith KITH = RunningKith.shared();

    private final PlainBrowser visitor = new PlainBrowser(KITH);

    /** The directives of the one policy of an answer. */
    private static Map<String, String> policy(Answer answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        return Arrays.stream(answer.header("Content-Security-Policy").split(";"))
                .map(String::strip)
                .filter(directive -> !directive.isEmpty())
                .collect(Collectors.toMap(directive -> directive.split(" ", 2)[0], Function.identity()));
    }

    private static void assertGuarded(Answer answer) {
        assertThat(policy(answer))
                .containsEntry("object-src", "object-src 'none'")
                .containsEntry("base-uri", "base-uri 'none'")
                .containsEntry("frame-ancestors", "frame-ancestors 'none'")
                .containsEntry("form-action", "form-action 'self'");
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe-");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/directory/search?q=lease",
                "/account/sign-in",
                "/no/such/page",
                "/directory/organisation?id=999999999",
                "/WEB-INF/web.xml",
                "/error/busy.html",
                "/about.xhtml",
                "/request/requests",
                "/directory",
                "/resources/kith/site.css",
                "/jakarta.faces.resource/site.css.xhtml?ln=kith",
                "/jakarta.faces.resource/nothing.css.xhtml?ln=kith",
                "/favicon.ico"
            })
    void ofEveryKindOfAnswer(String path) {
        assertGuarded(visitor.get(path));
        assertGuarded(visitor.send("HEAD", path, Map.of(), null));
    }

    /** These never reach the application: the server answers by itself and has to bring the headers too. */
    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/health/started", "/%5Cno.xhtml"})
    void ofWhatTheServerAnswersByItself(String path) {
        assertGuarded(visitor.get(path));
    }

    @Test
    void ofARefusedPost() {
        Answer refused = visitor.send("POST", "/about", Map.of("Origin", "https://evil.example"), "a=b");
        assertThat(refused.status()).isEqualTo(403);
        assertGuarded(refused);
    }

    @Test
    void ofAFormThatIsShownAgain() {
        Answer again = visitor.signIn("nobody@demo.example", "not the password", null);
        assertThat(again.status()).isEqualTo(200);
        assertGuarded(again);
    }

    @Test
    void ofAnUnexpectedError() {
        Answer page = visitor.get("/account/sign-in");
        Answer failed = visitor.submit(page, "sign-in", Map.of("primefaces.nonce", "'; script-src *"));
        assertThat(failed.status()).isGreaterThanOrEqualTo(400);
        assertGuarded(failed);
        assertThat(failed.header("Content-Security-Policy")).doesNotContain("*");
    }

    @Test
    void ofPagesForSomebodySignedIn() {
        PlainBrowser coordinator = PlainBrowser.of(KITH, "coordinator@demo.example");
        assertGuarded(coordinator.get("/"));
        assertGuarded(coordinator.get("/directory/people"));
        assertGuarded(coordinator.get("/directory/person?id=999999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/directory/search", "/account/sign-in", "/no/such/page"})
    void eachPageHasANonceOfItsOwnAndNothingInline(String path) {
        String first = policy(visitor.get(path)).get("script-src");
        assertThat(first).matches("script-src 'self' 'nonce-[A-Za-z0-9+/=]{22,}'");
        assertThat(policy(visitor.get(path)).get("script-src")).isNotEqualTo(first);
    }

    @Test
    void whatIsNoPageMayRunAndLoadNothing() {
        assertThat(policy(visitor.get("/resources/kith/site.css")))
                .containsEntry("default-src", "default-src 'none'")
                .doesNotContainKey("script-src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/offer",
                "/privacy",
                "/accessibility",
                "/directory/search",
                "/directory/search?q=lease",
                "/account/sign-in",
                "/account/activate?link=unknown",
                "/no/such/page",
                "/request/requests",
                "/resources/kith/site.css"
            })
    void lookingAroundLeavesNoCookie(String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("jsessionid");
    }
}
