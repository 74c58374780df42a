package org.kith.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kith.imports.Sql;
import org.kith.imports.Staged;

/** What rows say of skills, in the tables of imports. */
final class StagedSkills {
    private static final String INSERT = "insert into staged_skill (import_id, line, skill_key, label, description,"
            + " synonyms, acronyms, broader) values (" + Sql.places(8) + ")";

    private static final String LAST =
            " from skill k join staged_skill s on s.import_id = k.base_import_id" + " and s.line = k.base_line";

    private StagedSkills() {}

    static void add(Sql sql, long importId, List<Staged<SkillFacts>> rows) throws SQLException {
        sql.batch(
                INSERT,
                rows.stream()
                        .map(row -> new Object[] {
                            importId,
                            row.line(),
                            row.facts().key(),
                            row.facts().label(),
                            row.facts().description(),
                            String.join("\n", row.facts().synonyms()),
                            String.join("\n", row.facts().acronyms()),
                            String.join("\n", row.facts().broader())
                        })
                        .toList());
    }

    /** What every row says that was not refused by itself, by line. */
    static Map<Long, SkillFacts> all(Sql sql, long importId) throws SQLException {
        Map<Long, SkillFacts> facts = new TreeMap<>();
        sql.list(
                "select * from staged_skill where import_id = ?",
                row -> facts.put(row.getLong("line"), facts(row)),
                importId);
        return facts;
    }

    private static SkillFacts facts(ResultSet row) throws SQLException {
        return new SkillFacts(
                row.getString("skill_key"),
                row.getString("label"),
                lines(row.getString("synonyms")),
                lines(row.getString("acronyms")),
                lines(row.getString("broader")),
                row.getString("description"));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    /** What the last import said of each skill, by its id. */
    static Map<Long, SkillSaid> last(Sql sql) throws SQLException {
        return said(
                sql,
                "select k.id, s.label, s.description" + LAST,
                "select k.id, w.word, w.kind" + LAST
                        + " join staged_skill_word w on w.import_id = s.import_id and w.line = s.line",
                "select k.id, b.broader_id" + LAST
                        + " join staged_skill_broader b on b.import_id = s.import_id and b.line = s.line");
    }

    /** What rows say as it would go in, by line. */
    static Map<Long, SkillSaid> byLine(Sql sql, long importId, List<Long> lines) throws SQLException {
        String these = " where import_id = ? and line in (" + Sql.places(lines.size()) + ")";
        List<Object> values = new ArrayList<>(List.of(importId));
        values.addAll(lines);
        return said(
                sql,
                "select line, label, description from staged_skill" + these,
                "select line, word, kind from staged_skill_word" + these,
                "select line, broader_id from staged_skill_broader" + these,
                values.toArray());
    }

    private static Map<Long, SkillSaid> said(Sql sql, String skills, String words, String broader, Object... values)
            throws SQLException {
        Map<Long, Set<String>> synonyms = new HashMap<>();
        Map<Long, Set<String>> acronyms = new HashMap<>();
        Map<Long, Set<Long>> above = new HashMap<>();
        sql.list(
                words,
                row -> (Skill.WordKind.ACRONYM.name().equals(row.getString(3)) ? acronyms : synonyms)
                        .computeIfAbsent(row.getLong(1), x -> new HashSet<>())
                        .add(row.getString(2)),
                values);
        sql.list(
                broader,
                row -> above.computeIfAbsent(row.getLong(1), x -> new HashSet<>())
                        .add(row.getLong(2)),
                values);
        Map<Long, SkillSaid> said = new HashMap<>();
        sql.list(
                skills,
                row -> {
                    long id = row.getLong(1);
                    return said.put(
                            id,
                            new SkillSaid(
                                    row.getString(2),
                                    synonyms.get(id),
                                    acronyms.get(id),
                                    above.get(id),
                                    row.getString(3)));
                },
                values);
        return said;
    }

    /** Forgets what was found when the rows were held against the vocabulary before. */
    static void forgetFound(Sql sql, long importId) throws SQLException {
        sql.update("delete from staged_skill_word where import_id = ?", importId);
        sql.update("delete from staged_skill_broader where import_id = ?", importId);
    }

    /** Writes what goes in by rows, one for each skill. */
    static void found(Sql sql, long importId, List<SkillGroup> groups) throws SQLException {
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        List<Object[]> broader = new ArrayList<>();
        for (SkillGroup group : groups) {
            keys.add(new Object[] {group.newKey(), group.facts().description(), importId, group.line()});
            group.words().forEach((word, kind) -> words.add(new Object[] {importId, group.line(), word, kind}));
            group.broader().forEach(id -> broader.add(new Object[] {importId, group.line(), id}));
        }
        sql.batch("update staged_skill set new_key = ?, description = ? where import_id = ? and line = ?", keys);
        sql.batch("insert into staged_skill_word (import_id, line, word, kind) values (?, ?, ?, ?)", words);
        sql.batch("insert into staged_skill_broader (import_id, line, broader_id) values (?, ?, ?)", broader);
    }
}
