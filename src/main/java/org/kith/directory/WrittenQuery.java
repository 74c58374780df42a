package org.kith.directory;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.area.Outcode;
import org.kith.search.Sort;

/**
 * A search as it is kept: the parameters of its address, without order and page, always in the same order. Of a postcode
 * the district is kept.
 */
public final class WrittenQuery {
    private static final String PAGE = "/directory/search";
    private static final String WORDS = "q";
    private static final String NEAR = "near";
    private static final String WITHIN = "within";
    private static final String ONLINE = "online";
    private static final String NO = "no";

    private final List<Parameter> parameters;
    private final String text;

    /** A parameter of the address. */
    public record Parameter(String name, String value) {
        private String text() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public WrittenQuery(DirectoryQuery query) {
        parameters = parameters(query);
        text = parameters.stream().map(Parameter::text).collect(Collectors.joining("&"));
    }

    private static List<Parameter> parameters(DirectoryQuery query) {
        List<Parameter> written = new ArrayList<>();
        if (!query.words().isEmpty()) {
            written.add(new Parameter(WORDS, query.words().replaceAll("\\s+", " ")));
        }
        for (String dimension : Facets.ALL) {
            query.chosen().getOrDefault(dimension, Set.of()).stream()
                    .sorted()
                    .forEach(value -> written.add(new Parameter(dimension, value)));
        }
        Around around = query.around();
        if (around != null) {
            written.add(new Parameter(NEAR, around.outcode().value()));
            if (around.withinMiles() != null) {
                written.add(new Parameter(WITHIN, around.withinMiles().toString()));
            }
            if (!around.remote()) {
                written.add(new Parameter(ONLINE, NO));
            }
        }
        return List.copyOf(written);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    String text() {
        return text;
    }

    /** The same for the same search, and for no other one. */
    String key() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where it is searched, within the application. */
    public String address() {
        return address(text);
    }

    static String address(String text) {
        return text.isEmpty() ? PAGE : PAGE + "?" + text;
    }

    /** The search of a text that was kept; what is not known any more is left out. */
    static DirectoryQuery read(String text) {
        Map<String, Set<String>> values = new HashMap<>();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(part.substring(0, equals), name -> new LinkedHashSet<>())
                        .add(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        Map<String, Set<String>> chosen = new HashMap<>(values);
        chosen.keySet().retainAll(Facets.ALL);
        return new DirectoryQuery(first(values, WORDS), chosen, around(values), Sort.RELEVANCE, null);
    }

    private static Around around(Map<String, Set<String>> values) {
        String within = first(values, WITHIN);
        return Outcode.of(first(values, NEAR))
                .map(outcode -> new Around(
                        outcode,
                        Around.MILES.stream()
                                .filter(miles -> miles.toString().equals(within))
                                .findFirst()
                                .orElse(null),
                        !NO.equals(first(values, ONLINE))))
                .orElse(null);
    }

    private static String first(Map<String, Set<String>> values, String name) {
        return values.getOrDefault(name, Set.of()).stream().findFirst().orElse("");
    }
}
