package org.kith.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.sheet.CsvSheet;

/** One row of search-index/vocabulary/skills.csv; lists in a cell are separated by semicolons. */
record PackagedSkill(
        String key, String label, Set<String> broader, Map<String, Skill.WordKind> words, String description) {

    static List<PackagedSkill> read(String csv) {
        CsvSheet sheet = CsvSheet.parse(csv);
        return sheet.rows().stream().map(PackagedSkill::of).toList();
    }

    private static PackagedSkill of(CsvSheet.Row row) {
        Map<String, Skill.WordKind> words = new HashMap<>();
        list(row.get("synonyms")).forEach(word -> words.put(word, Skill.WordKind.SYNONYM));
        list(row.get("acronyms")).forEach(word -> words.put(word, Skill.WordKind.ACRONYM));
        return new PackagedSkill(
                row.get("key"), row.get("label"), Set.copyOf(list(row.get("broader"))), words, row.get("description"));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }
}
