package org.kith.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Areas as people name them. Each is a set of postcode districts, not a city's border; a district may be in several. */
@ApplicationScoped
public class NamedAreas {
    /** {@code B14}, or {@code B1-B21} for all of them. */
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,2})([0-9]{1,2})(?:-\\1([0-9]{1,2}))?");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Outcode, List<String>> keys = new HashMap<>();

    public NamedAreas() {
        PackagedOutcodes.rows("named-areas.csv").forEach(row -> {
            names.put(row.get("key"), row.get("name"));
            outcodes(row.get("outcodes")).forEach(outcode -> keys.computeIfAbsent(outcode, any -> new ArrayList<>())
                    .add(row.get("key")));
        });
    }

    static List<Outcode> outcodes(String ranges) {
        List<Outcode> outcodes = new ArrayList<>();
        for (String range : ranges.split(" ")) {
            Matcher ends = RANGE.matcher(range);
            if (!ends.matches()) {
                throw new IllegalArgumentException("No district or range of districts: " + range);
            }
            int first = Integer.parseInt(ends.group(2));
            int last = ends.group(3) == null ? first : Integer.parseInt(ends.group(3));
            for (int number = first; number <= last; number++) {
                outcodes.add(new Outcode(ends.group(1) + number));
            }
        }
        return outcodes;
    }

    /** Keys of the areas that the district is in; empty for null. */
    public List<String> of(Outcode outcode) {
        return outcode == null ? List.of() : keys.getOrDefault(outcode, List.of());
    }

    /** The names of all of them by key. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** The name of the area with that key; null when there is none. */
    public String name(String key) {
        return names.get(key);
    }
}
