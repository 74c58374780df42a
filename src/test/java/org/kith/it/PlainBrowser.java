package org.kith.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of a browser without scripts, styles and kindness: it keeps its cookies, sends forms as they were shown
 * and follows nothing, so that a test sees each answer as it came.
 */
final class PlainBrowser {
    /** The cookie of the session. */
    static final String SESSION = "kith_session";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:.-]+)=\"([^\"]*)\"");

    /** Never closed: all tests of a run share it, and its threads do not keep the run alive. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    private final RunningKith kith;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String network;

    PlainBrowser(RunningKith kith) {
        this.kith = kith;
    }

    /** One that is signed in as one of the demo people. */
    static PlainBrowser of(RunningKith kith, String email) {
        PlainBrowser browser = new PlainBrowser(kith);
        Answer answer = browser.signIn(email, Browser.PASSWORD, null);
        if (answer.status() != 302) {
            throw new IllegalStateException(email + " could not sign in: " + answer.status());
        }
        return browser;
    }

    /** One more with the cookies that this one has now. */
    PlainBrowser copy() {
        PlainBrowser copy = new PlainBrowser(kith);
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Goes on as if a proxy on this machine passed on what comes from that address. */
    PlainBrowser from(String network) {
        this.network = network;
        return this;
    }

    /** The value of the session's cookie; null without one. */
    String session() {
        return cookies.get(SESSION);
    }

    void setSession(String value) {
        cookies.put(SESSION, value);
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** Sends whatever it is told, with the cookies it has; a body goes as that of a form. */
    Answer send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(kith.address(path)))
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (network != null) {
            request.header("X-Forwarded-For", network);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    /** Presses a button of the form, with its hidden fields as they came but for what was typed. */
    Answer submit(Answer page, String form, String button, Map<String, String> typed) {
        Matcher shown = Pattern.compile("<form id=\"" + form + "\"([^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page.body());
        if (!shown.find()) {
            throw new IllegalStateException("no form " + form + " on the page:\n" + page.body());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(shown.group(2));
        while (inputs.find()) {
            Map<String, String> input = attributes(inputs.group());
            if ("hidden".equals(input.get("type"))) {
                fields.put(input.get("name"), input.getOrDefault("value", ""));
            }
        }
        fields.putAll(typed);
        fields.put(button, "pressed");
        return send("POST", attributes(shown.group(1)).get("action"), Map.of(), encoded(fields));
    }

    Answer signIn(String email, String password, String back) {
        String address = "/account/sign-in" + (back == null ? "" : "?back=" + encoded(back));
        return submit(get(address), "form", "sign-in", Map.of("email", email, "password", password));
    }

    /** The first number that follows {@code before} on the page of that path. */
    long numberAfter(String path, String before) {
        return get(path)
                .numberAfter(before)
                .orElseThrow(() -> new IllegalStateException("no number after " + before + " on " + path));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> found.group(2)
                                .replace("&quot;", "\"")
                                .replace("&#39;", "'")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&"),
                        (first, second) -> first));
    }

    /** An answer as it came. */
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        Optional<Long> numberAfter(String before) {
            return numbersAfter(before).findFirst();
        }

        /** Each number that follows {@code before}, once, in the order of the page. */
        Stream<Long> numbersAfter(String before) {
            return Pattern.compile(Pattern.quote(before) + "([0-9]+)")
                    .matcher(body)
                    .results()
                    .map(found -> Long.valueOf(found.group(1)))
                    .distinct();
        }

        /** Where it leads, as the path inside; an address that leads out stays as it is. */
        String leadsTo(RunningKith kith) {
            String location = header("Location");
            String home = kith.address("");
            return location != null && location.startsWith(home + "/") ? location.substring(home.length()) : location;
        }
    }
}
