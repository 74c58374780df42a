package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kith.sheet.CsvSheet;

/** The postcode areas by name: {@code B} is Birmingham. An area is not a city's border. */
@ApplicationScoped
public class Areas {
    private final Map<String, String> names = new LinkedHashMap<>();

    public Areas() {
        try (InputStream in = Areas.class.getResourceAsStream("/vocabulary/areas.csv")) {
            CsvSheet.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .rows()
                    .forEach(row -> names.put(row.get("code"), row.get("name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all areas by code. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** The name of the area with that code; the code itself when it is not known; null for null. */
    public String name(String code) {
        return code == null ? null : names.getOrDefault(code, code);
    }
}
