package org.kith.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.kith.sheet.CsvSheet;

/** The packaged files of demo data. A cell that holds several things has them between semicolons. */
final class DemoFile {
    private DemoFile() {}

    static List<CsvSheet.Row> rows(String name) {
        try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demo file " + name + " is not packaged");
            }
            return CsvSheet.parse(CsvSheet.text(in.readAllBytes())).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    static List<String> several(String cell) {
        return Stream.of(cell.split(";")).filter(part -> !part.isEmpty()).toList();
    }

    /** The two sides of {@code key:value}. */
    static String[] pair(String part) {
        String[] sides = part.split(":");
        if (sides.length != 2) {
            throw new IllegalStateException("\"" + part + "\" is no pair with a colon");
        }
        return sides;
    }
}
