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
import java.util.stream.Stream;
import org.kith.area.Outcode;
import org.kith.directory.Around;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.search.Cursor;
import org.kith.search.Sort;

/** A search as its address says it, and the addresses of the searches beside it. All but other pages of it begin on page 1. */
final class SearchAddress {
    private static final int MOST_VALUES = 50;
    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    /** The folder of the pages, ending in a slash. */
    private final String folder;

    private final String path;
    private final DirectoryQuery query;

    private final TypedNear near;

    private SearchAddress(String folder, DirectoryQuery query, TypedNear near) {
        this.folder = folder;
        this.near = near;
        this.path = folder + "search";
        this.query = query;
    }

    /** What cannot be read is taken for not given. */
    static SearchAddress of(HttpServletRequest request) {
        Map<String, Set<String>> chosen = new HashMap<>();
        for (String dimension : Facets.ALL) {
            Set<String> values = values(request.getParameterValues(dimension));
            if (!values.isEmpty()) {
                chosen.put(dimension, values);
            }
        }
        String words = request.getParameter("q");
        TypedNear near = TypedNear.of(request);
        Around around = near.around();
        Sort sort = sort(words != null && !words.isBlank(), around != null, request.getParameter("sort"));
        return new SearchAddress(
                request.getContextPath() + "/directory/",
                new DirectoryQuery(words, chosen, around, sort, from(request)),
                near);
    }

    /** What stands behind a place, or before it; a place that cannot be read is the beginning. */
    private static Cursor from(HttpServletRequest request) {
        return Cursor.of(request.getParameter(AFTER), false)
                .or(() -> Cursor.of(request.getParameter(BEFORE), true))
                .orElse(null);
    }

    /** What was asked for if it makes sense, else what is usual. */
    private static Sort sort(boolean words, boolean around, String given) {
        return Stream.of(Sort.values())
                .filter(sort -> sort.name().equals(given))
                .filter(sort -> around || sort != Sort.DISTANCE)
                .filter(sort -> words || sort != Sort.RELEVANCE)
                .findFirst()
                .orElse(usual(words, around));
    }

    private static Sort usual(boolean words, boolean around) {
        return words ? Sort.RELEVANCE : around ? Sort.DISTANCE : Sort.NAME;
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
        return query.sort() != usual(!query.words().isEmpty(), query.around() != null);
    }

    TypedNear near() {
        return near;
    }

    String without(String dimension, String value) {
        Map<String, Set<String>> fewer = new HashMap<>(query.chosen());
        Set<String> values = new LinkedHashSet<>(fewer.getOrDefault(dimension, Set.of()));
        values.remove(value);
        fewer.put(dimension, values);
        return address(fewer, near);
    }

    /** About nowhere in particular. */
    String withoutNear() {
        return address(query.chosen(), TypedNear.NOWHERE);
    }

    /** At any distance. */
    String withoutWithin() {
        return address(query.chosen(), near.atAnyDistance());
    }

    /** With those too who help online alone. */
    String withOnline() {
        return address(query.chosen(), near.withOnline());
    }

    /** The same search for other words. */
    String with(String words) {
        return new SearchAddress(
                        folder, new DirectoryQuery(words, query.chosen(), query.around(), query.sort(), null), near)
                .same();
    }

    /** Another search beside this one; what was typed as a place stays where it is about the same district. */
    String of(DirectoryQuery other) {
        Around around = other.around();
        TypedNear where = around == null
                ? TypedNear.NOWHERE
                : new TypedNear(
                        near.around() != null && near.around().outcode().equals(around.outcode())
                                ? near.near()
                                : around.outcode().value(),
                        around.withinMiles(),
                        !around.remote());
        return new SearchAddress(folder, other, where).same();
    }

    String withoutChoices() {
        return address(Map.of(), TypedNear.NOWHERE);
    }

    String same() {
        return address(query.chosen(), near);
    }

    /** The same about that district. */
    String nearTo(Outcode outcode) {
        return address(query.chosen(), new TypedNear(outcode.value(), near.within(), near.onlineOut()));
    }

    /** The page of this search that begins, or ends, at a place. */
    String at(Cursor place) {
        String same = same();
        return same + (same.contains("?") ? "&" : "?") + parameter(place.backwards() ? BEFORE : AFTER, place.text());
    }

    /** This search as a file by another page of the directory, up to the format. */
    String upToFormat(String page) {
        String parameters = same().substring(path.length());
        return folder + page + (parameters.isEmpty() ? "?" : parameters + "&") + "as=";
    }

    private String address(Map<String, Set<String>> chosen, TypedNear where) {
        StringJoiner parameters = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        if (!query.words().isEmpty()) {
            parameters.add(parameter("q", query.words()));
        }
        for (String dimension : Facets.ALL) {
            chosen.getOrDefault(dimension, Set.of()).forEach(value -> parameters.add(parameter(dimension, value)));
        }
        if (!where.near().isEmpty()) {
            parameters.add(parameter(TypedNear.NEAR, where.near()));
            if (where.within() != null) {
                parameters.add(parameter(TypedNear.WITHIN, where.within().toString()));
            }
            if (where.onlineOut()) {
                parameters.add(parameter(TypedNear.ONLINE, TypedNear.NO));
            }
        }
        if (sortedByChoice() && (where.around() != null || query.sort() != Sort.DISTANCE)) {
            parameters.add(parameter("sort", query.sort().name()));
        }
        return parameters.toString();
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
