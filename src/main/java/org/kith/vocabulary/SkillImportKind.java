package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.imports.Application;
import org.kith.imports.Decision;
import org.kith.imports.FieldChange;
import org.kith.imports.ImportField;
import org.kith.imports.ImportKind;
import org.kith.imports.ImportedThing;
import org.kith.imports.Matching;
import org.kith.imports.Remark;
import org.kith.imports.RowCells;
import org.kith.imports.Sql;
import org.kith.imports.Staged;
import org.kith.imports.StagedRow;
import org.kith.privacy.Viewer;
import org.kith.refusal.Phrase;

/** Lists of skills, such as another vocabulary. */
@ApplicationScoped
public class SkillImportKind implements ImportKind<SkillFacts> {
    public static final String NAME = "skills";

    @Inject
    VocabularyChanges changes;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Phrase label() {
        return new Phrase("vocabulary.import.kind");
    }

    @Override
    public List<? extends ImportField> fields() {
        return ImportField.of(SkillField.class);
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return VocabularyAccess.imports(viewer);
    }

    @Override
    public Optional<SkillFacts> judge(RowCells cells) {
        return new SkillRow(cells).facts();
    }

    @Override
    public List<String> tables() {
        return List.of("staged_skill", "staged_skill_word", "staged_skill_broader");
    }

    @Override
    public void stage(Sql sql, long importId, List<Staged<SkillFacts>> rows) throws SQLException {
        StagedSkills.add(sql, importId, rows);
    }

    @Override
    public void match(Matching matching) throws SQLException {
        new SkillMatching(matching).match();
    }

    @Override
    public List<ImportedThing> things(Viewer viewer, Sql sql, long importId, List<StagedRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, SkillSaid> file = StagedSkills.byLine(
                sql, importId, rows.stream().map(StagedRow::line).toList());
        Map<Long, KnownSkill> known = new HashMap<>();
        KnownSkill.all(sql).forEach(skill -> known.put(skill.id(), skill));
        Map<Long, String> names = names(sql, importId, known);
        return rows.stream()
                .map(row -> thing(row, file.get(row.line()), known.get(row.targetId()), names))
                .toList();
    }

    /** Labels by id, also of those that the list would add. */
    private static Map<Long, String> names(Sql sql, long importId, Map<Long, KnownSkill> known) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        sql.list(
                "select r.target_id, f.label from list_import_row r join staged_skill f on f.import_id = r.import_id"
                        + " and f.line = r.line where r.import_id = ? and r.verdict = 'NEW'",
                row -> names.put(row.getLong(1), row.getString(2)),
                importId);
        known.values().forEach(skill -> names.put(skill.id(), skill.label()));
        return names;
    }

    private static ImportedThing thing(StagedRow row, SkillSaid file, KnownSkill known, Map<Long, String> names) {
        SkillSaid now = known == null ? SkillSaid.NOTHING : known.said();
        return new ImportedThing(
                row,
                file.label(),
                known == null ? List.of() : List.of(known.key()),
                known == null ? null : "/vocabulary/skill?id=" + known.id(),
                changes(row.take(), now, file, names),
                changes(row.kept(), now, file, names),
                null,
                null);
    }

    private static List<FieldChange> changes(
            List<String> fields, SkillSaid now, SkillSaid file, Map<Long, String> names) {
        return fields.stream()
                .map(SkillField::valueOf)
                .map(field -> new FieldChange(field, field.shown(now, names::get), field.shown(file, names::get)))
                .toList();
    }

    @Override
    public boolean stale(Sql sql, long importId) throws SQLException {
        return sql.number(
                        "select count(*) from list_import_row r left join skill k on k.id = r.target_id"
                                + " where r.import_id = ? and r.verdict in ('CHANGED', 'UNCHANGED')"
                                + " and (k.version is null or k.version <> r.target_version)",
                        importId)
                > 0;
    }

    /** It asks nothing. */
    @Override
    public void check(Viewer viewer, Sql sql, long importId, Decision decision) {}

    @Override
    public List<Remark> apply(Sql sql, Application application) throws SQLException {
        tell(sql, application.importId());
        new SkillApplication(sql, application.importId()).apply();
        return List.of();
    }

    private void tell(Sql sql, long importId) throws SQLException {
        changes.made(sql, taking(sql, importId, SkillField.LABEL), taking(sql, importId, SkillField.DESCRIPTION));
    }

    /** Known skills that take this from the list. */
    private static List<Long> taking(Sql sql, long importId, SkillField field) throws SQLException {
        return sql.list(
                "select target_id from list_import_row where import_id = ? and verdict = 'CHANGED'"
                        + " and position(? in take) > 0",
                row -> row.getLong(1),
                importId,
                " " + field + " ");
    }

    @Override
    public void undo(Sql sql, Application application) throws SQLException {
        SkillUndo work = new SkillUndo(sql, application.importId());
        work.check();
        tell(sql, application.importId());
        work.undo();
    }
}
