package org.kith.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.sheet.CsvSheet;

/** The lists of districts and areas that come with Kith (search-index/vocabulary; SOURCES.md there tells where from). */
final class PackagedOutcodes {
    private PackagedOutcodes() {}

    static Map<Outcode, Position> positions() {
        Map<Outcode, Position> positions = new HashMap<>();
        rows("outcodes.csv")
                .forEach(row -> positions.put(
                        new Outcode(row.get("outcode")),
                        new Position(
                                Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("longitude")))));
        return Map.copyOf(positions);
    }

    static List<CsvSheet.Row> rows(String list) {
        try (InputStream in = PackagedOutcodes.class.getResourceAsStream("/vocabulary/" + list)) {
            return CsvSheet.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
