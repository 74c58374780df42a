package org.kith.it;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * What is left of a browser without scripts, styles and kindness: it keeps its cookies, sends forms as they were shown
 * and follows nothing by itself, so that a test sees each answer as it came.
 */
public final class PlainBrowser {
    /** The cookie of the session. */
    static final String SESSION = "kith_session";

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After so many steps it goes round in circles. */
    private static final int FAR = 5;

    /** Never closed: all tests of a run share it, and its threads do not keep the run alive. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    private final RunningKith kith;
    private final Duration patience;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String network;

    PlainBrowser(RunningKith kith) {
        this(kith, PATIENCE);
    }

    /** One that waits as long as that for each answer. */
    public PlainBrowser(RunningKith kith, Duration patience) {
        this.kith = kith;
        this.patience = patience;
    }

    /** One that is signed in as one of the demo people. */
    static PlainBrowser of(RunningKith kith, String email) {
        return new Login(email, Browser.PASSWORD).browser(kith);
    }

    /** One more with the cookies that this one has now. */
    PlainBrowser copy() {
        PlainBrowser copy = new PlainBrowser(kith, patience);
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

    public Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** Sends whatever it is told, with the cookies it has; a body goes as that of a form. */
    Answer send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                to(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(kith.address(path))).timeout(patience);
    }

    private Answer send(HttpRequest.Builder request) {
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

    /**
     * Goes where an answer leads, and on from there.
     *
     * @return the first answer that leads nowhere
     */
    public Answer follow(Answer answer) {
        Answer reached = answer;
        for (int steps = 0; reached.header("Location") != null; steps++) {
            if (steps == FAR) {
                throw new IllegalStateException("led on and on, at last to " + reached.leadsTo(kith));
            }
            reached = get(reached.leadsTo(kith));
        }
        return reached;
    }

    /**
     * Presses a button of a form.
     *
     * @param typed what is typed or chosen, in place of what the form was shown with
     */
    public Answer submit(Answer page, String button, Map<String, String> typed) {
        return submit(page, button, typed, Map.of());
    }

    /** Presses a button of a form that also sends files, each by the name of its field. */
    public Answer submit(Answer page, String button, Map<String, String> typed, Map<String, Path> files) {
        Document shown = page.document();
        Element pressed = shown.select("form [type=submit]").stream()
                .filter(found -> found.attr("name").equals(button))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + button + " on the page:\n" + page.body()));
        FormElement form = (FormElement) pressed.closest("form");
        // left in, jsoup would press every button and send a file's name as text
        shown.select("[type=submit], [type=file]").remove();
        List<KeyVal> fields = form.formData();
        fields.removeIf(field -> typed.containsKey(field.key()));
        typed.forEach((name, value) -> fields.add(HttpConnection.KeyVal.create(name, value)));
        // last, as in a browser: a hidden field may have the same name, and the server reads the first
        fields.add(HttpConnection.KeyVal.create(button, pressed.val()));
        return form.attr("enctype").equals("multipart/form-data")
                ? sendParts(form.attr("action"), fields, files)
                : send("POST", form.attr("action"), Map.of(), encoded(fields));
    }

    private Answer sendParts(String path, List<KeyVal> fields, Map<String, Path> files) {
        String boundary = UUID.randomUUID().toString();
        List<BodyPublisher> parts = new ArrayList<>();
        for (KeyVal field : fields) {
            parts.add(BodyPublishers.ofString(head(boundary, field.key(), "") + field.value() + "\r\n"));
        }
        files.forEach((name, file) -> {
            String fileName = file.getFileName().toString().replace("\"", "%22");
            parts.add(BodyPublishers.ofString(
                    head(boundary, name, "; filename=\"" + fileName + "\"\r\nContent-Type: text/csv")));
            parts.add(content(file));
            parts.add(BodyPublishers.ofString("\r\n"));
        });
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return send(to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
    }

    private static String head(String boundary, String name, String about) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + about + "\r\n\r\n";
    }

    private static BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer signIn(String email, String password, String back) {
        String address = "/account/sign-in" + (back == null ? "" : "?back=" + encoded(back));
        return submit(get(address), "sign-in", Map.of("email", email, "password", password));
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

    private static String encoded(List<KeyVal> fields) {
        return fields.stream()
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    /** An answer as it came. */
    public record Answer(int status, HttpHeaders headers, String body) {
        /** The page, read anew each time, so that whoever asks may change it. */
        public Document document() {
            return Jsoup.parse(body);
        }

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
