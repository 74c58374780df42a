package org.kith.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.imports.Sql;

/**
 * A skill of the vocabulary as a whole.
 *
 * @param mergedInto the skill it was merged into; null when it stands for itself
 * @param description null for none
 * @param broader ids
 */
record KnownSkill(
        long id,
        int version,
        String key,
        Long mergedInto,
        String label,
        String description,
        Set<String> synonyms,
        Set<String> acronyms,
        Set<Long> broader) {

    SkillSaid said() {
        return new SkillSaid(label, synonyms, acronyms, broader, description);
    }

    /** Every skill, by id, in three queries. */
    static List<KnownSkill> all(Sql sql) throws SQLException {
        Map<Long, Set<String>> synonyms = new HashMap<>();
        Map<Long, Set<String>> acronyms = new HashMap<>();
        Map<Long, Set<Long>> broader = new HashMap<>();
        sql.list(
                "select skill_id, word, kind from skill_word",
                row -> of(acronym(row) ? acronyms : synonyms, row.getLong(1)).add(row.getString(2)));
        sql.list("select skill_id, broader_id from skill_broader", row -> of(broader, row.getLong(1))
                .add(row.getLong(2)));
        return sql.list(
                "select id, version, skill_key, merged_into, label, description from skill order by id", row -> {
                    long id = row.getLong("id");
                    return new KnownSkill(
                            id,
                            row.getInt("version"),
                            row.getString("skill_key"),
                            Sql.id(row, "merged_into"),
                            row.getString("label"),
                            row.getString("description"),
                            synonyms.getOrDefault(id, Set.of()),
                            acronyms.getOrDefault(id, Set.of()),
                            broader.getOrDefault(id, Set.of()));
                });
    }

    private static boolean acronym(ResultSet row) throws SQLException {
        return Skill.WordKind.ACRONYM.name().equals(row.getString("kind"));
    }

    private static <T> Set<T> of(Map<Long, Set<T>> sets, long id) {
        return sets.computeIfAbsent(id, x -> new HashSet<>());
    }

    /** The same, merged into another one; into none for null. */
    KnownSkill mergedInto(Long other) {
        return new KnownSkill(id, version, key, other, label, description, synonyms, acronyms, broader);
    }

    /** The same below other skills. */
    KnownSkill below(Set<Long> above) {
        return new KnownSkill(id, version, key, mergedInto, label, description, synonyms, acronyms, above);
    }

    /** The same with one more synonym. */
    KnownSkill withSynonym(String word) {
        Set<String> more = new HashSet<>(synonyms);
        more.add(word);
        return new KnownSkill(id, version, key, mergedInto, label, description, more, acronyms, broader);
    }

    /** Label, synonyms and acronyms. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(label));
        words.addAll(synonyms);
        words.addAll(acronyms);
        return words;
    }
}
