package org.kith.vocabulary;

import java.sql.SQLException;
import org.kith.imports.Sql;

/** Takes the rows of an import into the vocabulary, by statements over all of them at once. */
final class SkillApplication {
    /** The rows that say something, beside what they say. */
    private static final String STAGED = " from list_import_row r join staged_skill f on f.import_id = r.import_id"
            + " and f.line = r.line where r.import_id = ? and r.verdict ";

    private static final String KNOWN = " from list_import_row r join skill k on k.id = r.target_id"
            + " where r.import_id = ? and r.verdict in ('CHANGED', 'UNCHANGED')";

    private final Sql sql;
    private final long importId;

    SkillApplication(Sql sql, long importId) {
        this.sql = sql;
        this.importId = importId;
    }

    void apply() throws SQLException {
        remember();
        lastWord();
        changeTexts();
        add();
        words(Skill.WordKind.SYNONYM, SkillField.SYNONYMS);
        words(Skill.WordKind.ACRONYM, SkillField.ACRONYMS);
        broader();
    }

    /** What known skills were before, so that this can be undone. */
    private void remember() throws SQLException {
        sql.update(
                "insert into skill_before (import_id, skill_id, label, description, base_import_id, base_line)"
                        + " select r.import_id, k.id, k.label, k.description, k.base_import_id, k.base_line" + KNOWN,
                importId);
        sql.update(
                "insert into skill_word_before (import_id, skill_id, word, kind) select r.import_id, w.skill_id, w.word,"
                        + " w.kind from list_import_row r join skill_word w on w.skill_id = r.target_id"
                        + " where r.import_id = ? and r.verdict = 'CHANGED'",
                importId);
        sql.update(
                "insert into skill_broader_before (import_id, skill_id, broader_id) select r.import_id, b.skill_id,"
                        + " b.broader_id from list_import_row r join skill_broader b on b.skill_id = r.target_id"
                        + " where r.import_id = ? and r.verdict = 'CHANGED'",
                importId);
    }

    /** Of known skills this file is the last word from now on, and the word before it where this has none. */
    private void lastWord() throws SQLException {
        String last = " from list_import_row r join skill k on k.id = r.target_id"
                + " join staged_skill l on l.import_id = k.base_import_id and l.line = k.base_line";
        String known = " where r.import_id = ? and r.verdict in ('CHANGED', 'UNCHANGED')";
        sql.update(
                "update staged_skill set description = (select l.description" + last
                        + " where r.import_id = staged_skill.import_id and r.line = staged_skill.line)"
                        + " where import_id = ? and description is null and exists (select 1" + last + known
                        + " and r.line = staged_skill.line)",
                importId,
                importId);
        for (Skill.WordKind kind : Skill.WordKind.values()) {
            sql.update(
                    "insert into staged_skill_word (import_id, line, word, kind) select r.import_id, r.line, w.word, w.kind"
                            + last + " join staged_skill_word w on w.import_id = l.import_id and w.line = l.line"
                            + known
                            + " and w.kind = ? and not exists (select 1 from staged_skill_word x"
                            + " where x.import_id = r.import_id and x.line = r.line"
                            + " and (x.kind = w.kind or x.word = w.word))",
                    importId,
                    kind);
        }
        sql.update(
                "insert into staged_skill_broader (import_id, line, broader_id) select r.import_id, r.line, b.broader_id"
                        + last + " join staged_skill_broader b on b.import_id = l.import_id and b.line = l.line" + known
                        + " and not exists (select 1 from staged_skill_broader x where x.import_id = r.import_id"
                        + " and x.line = r.line)",
                importId);
        sql.update(
                "update skill set (base_import_id, base_line) = (select r.import_id, r.line from list_import_row r"
                        + " where r.import_id = ? and r.target_id = skill.id and r.verdict in ('CHANGED', 'UNCHANGED'))"
                        + " where exists (select 1 from skill_before b where b.import_id = ? and b.skill_id = skill.id)",
                importId,
                importId);
    }

    private void changeTexts() throws SQLException {
        sql.update(
                "update skill set (label, description, version) = (select " + taken(SkillField.LABEL, "label") + ", "
                        + taken(SkillField.DESCRIPTION, "description") + ", skill.version + 1" + STAGED
                        + "= 'CHANGED' and r.target_id = skill.id) where exists (select 1 from list_import_row c"
                        + " where c.import_id = ? and c.target_id = skill.id and c.verdict = 'CHANGED')",
                importId,
                importId);
    }

    private static String taken(SkillField field, String column) {
        return "case when position(' " + field + " ' in r.take) > 0 then f." + column + " else skill." + column
                + " end";
    }

    private void add() throws SQLException {
        sql.update(
                "insert into skill (id, version, skill_key, label, description, base_import_id, base_line)"
                        + " select r.target_id, 1, f.new_key, f.label, f.description, r.import_id, r.line" + STAGED
                        + "= 'NEW'",
                importId);
    }

    private void words(Skill.WordKind kind, SkillField field) throws SQLException {
        sql.update(
                "delete from skill_word where kind = ? and exists (select 1 from list_import_row r"
                        + " where r.import_id = ? and r.target_id = skill_word.skill_id and r.verdict = 'CHANGED' and position(' "
                        + field
                        + " ' in r.take) > 0)",
                kind,
                importId);
        sql.update(
                "insert into skill_word (skill_id, word, kind) select r.target_id, w.word, w.kind from list_import_row r"
                        + " join staged_skill_word w on w.import_id = r.import_id and w.line = r.line"
                        + " where r.import_id = ? and w.kind = ? and (r.verdict = 'NEW' or r.verdict = 'CHANGED'"
                        + " and position(' " + field + " ' in r.take) > 0) and not exists (select 1 from skill_word o"
                        + " where o.skill_id = r.target_id and o.word = w.word)",
                importId,
                kind);
    }

    private void broader() throws SQLException {
        String taken = " and position(' " + SkillField.BROADER + " ' in r.take) > 0";
        sql.update(
                "delete from skill_broader where exists (select 1 from list_import_row r"
                        + " where r.import_id = ? and r.target_id = skill_broader.skill_id and r.verdict = 'CHANGED'"
                        + taken + ")",
                importId);
        sql.update(
                "insert into skill_broader (skill_id, broader_id) select r.target_id, b.broader_id from list_import_row r"
                        + " join staged_skill_broader b on b.import_id = r.import_id and b.line = r.line"
                        + " where r.import_id = ? and (r.verdict = 'NEW' or r.verdict = 'CHANGED'" + taken + ")",
                importId);
    }
}
