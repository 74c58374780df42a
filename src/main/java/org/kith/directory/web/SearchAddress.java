package org.kith.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.search.Sort;

/** A search as its address says it, and the addresses of the searches beside it. Every one of them begins on page 1. */
final class SearchAddress {
    private static final int MOST_VALUES = 50;

    /** The folder of the pages, ending in a slash. */
    private final String folder;

    private final String path;
    private final DirectoryQuery query;

    private SearchAddress(String folder, DirectoryQuery query) {
        this.folder = folder;
        this.path = folder + "search";
        this.query = query;
    }

    /** What cannot be read is taken for not given. */
    static SearchAddress of(HttpServletRequest request, int page) {
        Map<String, Set<String>> chosen = new HashMap<>();
        for (String dimension : Facets.ALL) {
            Set<String> values = values(request.getParameterValues(dimension));
            if (!values.isEmpty()) {
                chosen.put(dimension, values);
            }
        }
        String words = request.getParameter("q");
        boolean byName = words == null || words.isBlank() || Sort.NAME.name().equals(request.getParameter("sort"));
        return new SearchAddress(
                request.getContextPath() + "/directory/",
                new DirectoryQuery(words, chosen, byName ? Sort.NAME : Sort.RELEVANCE, page));
    }

    private static Set<String> values(String[] given) {
        return given == null
                ? Set.of()
                : Arrays.stream(given)
                        .filter(value -> !value.isBlank())
                        .limit(MOST_VALUES)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    DirectoryQuery query() {
        return query;
    }

    /** Whether the order is another than words, or their absence, ask for by themselves. */
    boolean sortedByChoice() {
        return query.sort() == Sort.NAME && !query.words().isEmpty();
    }

    SearchAddress onPage(int page) {
        return new SearchAddress(folder, new DirectoryQuery(query.words(), query.chosen(), query.sort(), page));
    }

    String without(String dimension, String value) {
        Map<String, Set<String>> fewer = new HashMap<>(query.chosen());
        Set<String> values = new LinkedHashSet<>(fewer.getOrDefault(dimension, Set.of()));
        values.remove(value);
        fewer.put(dimension, values);
        return address(fewer);
    }

    /** The same search for other words. */
    String with(String words) {
        return new SearchAddress(folder, new DirectoryQuery(words, query.chosen(), query.sort(), 1)).same();
    }

    String withoutChoices() {
        return address(Map.of());
    }

    String same() {
        return address(query.chosen());
    }

    /** This search up to the number of the page. */
    String upToPage() {
        String same = same();
        return same + (same.contains("?") ? "&" : "?") + "page=";
    }

    /** This search as a file by another page of the directory, up to the format. */
    String upToFormat(String page) {
        String parameters = same().substring(path.length());
        return folder + page + (parameters.isEmpty() ? "?" : parameters + "&") + "as=";
    }

    private String address(Map<String, Set<String>> chosen) {
        StringJoiner parameters = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        if (!query.words().isEmpty()) {
            parameters.add(parameter("q", query.words()));
        }
        for (String dimension : Facets.ALL) {
            chosen.getOrDefault(dimension, Set.of()).forEach(value -> parameters.add(parameter(dimension, value)));
        }
        if (sortedByChoice()) {
            parameters.add(parameter("sort", Sort.NAME.name()));
        }
        return parameters.toString();
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
