package org.kith.vocabulary;

import java.sql.SQLException;
import java.util.List;
import org.kith.imports.Sql;
import org.kith.refusal.Refusal;

/** Takes an import of skills back, as long as nothing touched or used what it wrote. */
final class SkillUndo {
    private static final String ADDED =
            "(select r.target_id from list_import_row r where r.import_id = ? and r.verdict = 'NEW')";

    private static final String CHANGED =
            "(select r.target_id from list_import_row r where r.import_id = ? and r.verdict = 'CHANGED')";

    private final Sql sql;
    private final long importId;

    SkillUndo(Sql sql, long importId) {
        this.sql = sql;
        this.importId = importId;
    }

    /** @throws Refusal when a skill was edited since, or a new one is somebody's or asked for */
    void check() throws SQLException {
        long touched = sql.number(
                "select count(*) from list_import_row r left join skill k on k.id = r.target_id"
                        + " where r.import_id = ? and r.verdict in ('NEW', 'CHANGED')"
                        + " and (k.version is null or k.version <> coalesce(r.target_version, 0) + 1)",
                importId);
        for (String use : List.of(
                "volunteer_skill t where t.skill_id",
                "volunteer_skill_before t where t.skill_id",
                "request_skill t where t.skill_id",
                "skill t where t.merged_into")) {
            touched += sql.number("select count(*) from " + use + " in " + ADDED, importId);
        }
        touched += sql.number(
                "select count(*) from skill_broader t where t.broader_id in " + ADDED
                        + " and t.skill_id not in (select r.target_id from list_import_row r where r.import_id = ?"
                        + " and r.verdict in ('NEW', 'CHANGED'))",
                importId,
                importId);
        if (touched > 0) {
            throw new Refusal("imports.refusal.touched", touched);
        }
    }

    void undo() throws SQLException {
        sql.update("delete from skill_word where skill_id in " + CHANGED, importId);
        sql.update("delete from skill_broader where skill_id in " + CHANGED, importId);
        sql.update("delete from skill_word where skill_id in " + ADDED, importId);
        sql.update("delete from skill_broader where skill_id in " + ADDED, importId);
        sql.update(
                "insert into skill_word (skill_id, word, kind) select b.skill_id, b.word, b.kind from skill_word_before b"
                        + " where b.import_id = ?",
                importId);
        sql.update(
                "insert into skill_broader (skill_id, broader_id) select b.skill_id, b.broader_id"
                        + " from skill_broader_before b where b.import_id = ?",
                importId);
        sql.update(
                "update skill set (label, description, version) = (select b.label, b.description, skill.version + 1"
                        + " from skill_before b where b.import_id = ? and b.skill_id = skill.id) where id in "
                        + CHANGED,
                importId,
                importId);
        sql.update(
                "update skill set (base_import_id, base_line) = (select b.base_import_id, b.base_line from skill_before b"
                        + " where b.import_id = ? and b.skill_id = skill.id)"
                        + " where id in (select b.skill_id from skill_before b where b.import_id = ?)",
                importId,
                importId);
        sql.update("delete from skill where id in " + ADDED, importId);
        sql.update("update list_import_row set target_id = null where import_id = ? and verdict = 'NEW'", importId);
    }
}
