package org.kith.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.notify.UnsubscribeLinks;
import org.kith.refusal.NotFound;

/** The link that stops mails: signed, good for long, and harmless until something is sent by it. */
@ArquillianTest
class UnsubscribeIT {
    private static final Pattern HIDDEN = Pattern.compile(
            "<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"([^\"]+)\")" + "(?=[^>]*value=\"([^\"]*)\")[^>]*>");

    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis());

    @Deployment
    static WebArchive kith() {
        return Deployments.withTests(UnsubscribeIT.class, StoppableMails.class, MovableClock.class);
    }

    /** The request by which this test is run: the application is where that went. */
    @Inject
    HttpServletRequest here;

    @Inject
    UnsubscribeLinks links;

    @Inject
    StoppableMails mails;

    @Inject
    MovableClock clock;

    private final long id = IDS.incrementAndGet();

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private String token() {
        String link = links.link(StoppableMails.KIND, id).toString();
        return link.substring(link.indexOf("?from=") + "?from=".length());
    }

    private boolean goOn() {
        return mails.name(id).isPresent();
    }

    @Test
    void aLinkOfWeeksAgoStillStopsMails() {
        String token = token();
        clock.move(Duration.ofDays(60));
        assertThat(links.name(token)).hasValue("letters number " + id);
        links.stop(token);
        assertThat(links.name(token)).isEmpty();
        links.stop(token);
        assertThat(goOn()).isFalse();
    }

    @Test
    void nobodyMakesALinkForOthersMails() {
        String token = token();
        String others = token.replace("." + id + ".", "." + (id + 1) + ".");
        String otherKind = token.replace(StoppableMails.KIND, "another");
        String changed = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "E" : "A");
        for (String forged : new String[] {others, otherKind, changed, "", "x", token + "x", null}) {
            assertThatThrownBy(() -> links.stop(forged)).as(forged).isInstanceOf(NotFound.class);
        }
        assertThat(goOn()).isTrue();
    }

    @Test
    void openingTheLinkStopsNothingAndTheButtonDoes() throws Exception {
        HttpResponse<String> page = get();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("letters number " + id, "name=\"stop\"");
        assertThat(goOn()).isTrue();

        String form = HIDDEN.matcher(page.body())
                .results()
                .map(found -> found.group(1) + "=" + URLEncoder.encode(found.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        assertThat(post(form + "&stop=yes").body()).contains("These mails have stopped");
        assertThat(goOn()).isFalse();
        assertThat(get().body()).doesNotContain("name=\"stop\"");
    }

    @Test
    void aMailProgramStopsThemInOneStep() throws Exception {
        assertThat(post("List-Unsubscribe=Something").statusCode()).isLessThan(500);
        assertThat(goOn()).isTrue();
        assertThat(post("List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(goOn()).isFalse();
    }

    private HttpResponse<String> get() throws Exception {
        return send(HttpRequest.newBuilder(address()).GET());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(HttpRequest.newBuilder(address())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI address() {
        return URI.create("http://localhost:" + here.getLocalPort() + here.getContextPath()
                + "/notify/unsubscribe?from=" + token());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
