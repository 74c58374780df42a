package org.kith.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed when their sign-in had expired: kept under a key of one use until they have signed in again. In the
 * memory of this node, for half an hour, and no more than a few megabytes of it in all.
 */
@ApplicationScoped
public class KeptPosts {
    /** Name of the parameter that carries the key. */
    static final String KEY = "kept";

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int MOST_POSTS = 50;

    @Inject
    Clock clock;

    private final Map<String, Kept> posts = new LinkedHashMap<>();

    /**
     * @param path where it was sent, without the application's own
     * @param until when it is forgotten
     */
    record Kept(String path, Map<String, String[]> parameters, Instant until) {}

    /** Returns the key; empty for a post with a file, with a password, too large, or of somebody who was leaving. */
    synchronized Optional<String> keep(HttpServletRequest request) {
        String type = request.getContentType();
        Map<String, String[]> parameters = Map.copyOf(request.getParameterMap());
        if (type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || parameters.containsKey("sign-out")
                || parameters.keySet().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))
                || length(parameters) > MOST_CHARACTERS) {
            return Optional.empty();
        }
        forget();
        if (posts.size() == MOST_POSTS) {
            posts.remove(posts.keySet().iterator().next());
        }
        String key = UUID.randomUUID().toString();
        posts.put(
                key, new Kept(Paths.asked(request), parameters, clock.instant().plus(LIFETIME)));
        return Optional.of(key);
    }

    private static long length(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .mapToLong(parameter -> {
                    long length = 0;
                    for (String value : parameter.getValue()) {
                        length += parameter.getKey().length() + value.length();
                    }
                    return length;
                })
                .sum();
    }

    /** What was kept under the key for this very path. Once. */
    synchronized Optional<Kept> take(String key, String path) {
        forget();
        Kept kept = posts.get(key);
        if (kept == null || !kept.path().equals(path)) {
            return Optional.empty();
        }
        return Optional.of(posts.remove(key));
    }

    private void forget() {
        Instant now = clock.instant();
        posts.values().removeIf(kept -> kept.until().isBefore(now));
    }
}
