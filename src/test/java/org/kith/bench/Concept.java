package org.kith.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.sheet.CsvSheet;
import org.kith.vocabulary.MemoryVocabulary;
import org.kith.vocabulary.Vocabulary;

/**
 * One row of a list of skills in the form of ESCO's.
 *
 * @param synonyms in the order of the list, without the label itself
 */
record Concept(String uri, String label, Set<String> synonyms, String description) {
    private static final List<String> COLUMNS = List.of("conceptUri", "preferredLabel", "altLabels", "description");

    static List<Concept> read(Path file) throws IOException {
        CsvSheet sheet = CsvSheet.parse(String.join("\n", TextLines.read(file)));
        for (String column : COLUMNS) {
            if (!sheet.header().contains(column)) {
                throw TextLines.bad(file, 1, "there is no column " + column + ".");
            }
        }
        return sheet.rows().stream().map(row -> concept(file, row)).toList();
    }

    private static Concept concept(Path file, CsvSheet.Row row) {
        if (row.get("conceptUri").isBlank() || row.get("preferredLabel").isBlank()) {
            throw TextLines.bad(file, row.line(), "conceptUri or preferredLabel is empty.");
        }
        Set<String> synonyms = Arrays.stream(row.get("altLabels").split("\n"))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals(row.get("preferredLabel")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Concept(row.get("conceptUri"), row.get("preferredLabel"), synonyms, row.get("description"));
    }

    static Vocabulary vocabulary(List<Concept> concepts) {
        return MemoryVocabulary.of(concepts.stream().map(Concept::listed).toList());
    }

    MemoryVocabulary.Listed listed() {
        return new MemoryVocabulary.Listed(label, synonyms, description);
    }

    Concept without(Set<String> left) {
        return new Concept(
                uri,
                label,
                synonyms.stream().filter(word -> !left.contains(word)).collect(Collectors.toSet()),
                description);
    }
}
