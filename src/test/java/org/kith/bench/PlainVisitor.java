package org.kith.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Goes through the pages as a browser without scripts does: keeps cookies, sends forms with what they hold, and follows
 * where they lead. Every form goes as multipart, which the server takes for each and files need.
 */
final class PlainVisitor {
    /** Longer than the server gives a transaction. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    ShownPage open(String address) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /**
     * Presses a button.
     *
     * @param typed what is typed or chosen, over what the form holds already
     */
    ShownPage press(ShownPage page, String button, Map<String, String> typed) throws IOException {
        return press(page, button, typed, Map.of());
    }

    /** Presses a button of a form that also sends files, each by the name of its field. */
    ShownPage press(ShownPage page, String button, Map<String, String> typed, Map<String, Path> files)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>(page.fields(button));
        fields.putAll(typed);
        fields.put(button, "pressed");
        String boundary = UUID.randomUUID().toString();
        List<BodyPublisher> parts = new ArrayList<>();
        fields.forEach((name, value) ->
                parts.add(BodyPublishers.ofString(head(boundary, name, "") + "\r\n" + value + "\r\n")));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String name = file.getValue().getFileName().toString().replace("\"", "%22");
            String about = "; filename=\"" + name + "\"\r\nContent-Type: text/csv";
            parts.add(BodyPublishers.ofString(head(boundary, file.getKey(), about) + "\r\n"));
            parts.add(BodyPublishers.ofFile(file.getValue()));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(page.action(button))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
    }

    private static String head(String boundary, String name, String about) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + about + "\r\n";
    }

    private ShownPage send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            return new ShownPage(answer.uri(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
