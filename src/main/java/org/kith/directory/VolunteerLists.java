package org.kith.directory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kith.imports.Sql;

/** The skills and languages of the volunteers of an import: where the list's are taken, they are exactly those. */
final class VolunteerLists {
    private static final String LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.matches("[a-z]{2}"))
            .map(code -> "('" + code + "')")
            .collect(Collectors.joining(", ", "(values ", ")"));

    /** Rows of the volunteer that a row of that table belongs to. */
    private static final String OF = " and f.volunteer_id = %s.volunteer_id";

    /** Where the list names the skill of a row: the one that its id means, or itself since before it was merged. */
    private static final String NAMED = "(select position(' ' || cast(m.id as varchar) || ' ' in f.skills)"
            + " + coalesce(position(' ' || cast(m.meant_id as varchar) || ' ' in f.skills), 0)"
            + " from skill m where m.id = volunteer_skill.skill_id)";

    private final Sql sql;
    private final long importId;

    VolunteerLists(Sql sql, long importId) {
        this.sql = sql;
        this.importId = importId;
    }

    /** Those who were volunteers before. */
    private static String known(VolunteerField field) {
        return VolunteerApplication.STAGED + "= 'CHANGED' and not f.volunteer_made and "
                + VolunteerApplication.taken(field);
    }

    private static String all(VolunteerField field) {
        return "in ('NEW', 'CHANGED') and f.volunteer_id is not null and (f.volunteer_made or "
                + VolunteerApplication.taken(field) + ")";
    }

    /** A skill that is known already keeps its level and its day; the others get the middle level from today. */
    void apply(LocalDate today) throws SQLException {
        sql.update(
                "insert into volunteer_skill_before (import_id, volunteer_id, skill_id, level, confirmed_on) select ?,"
                        + " k.volunteer_id, k.skill_id, k.level, k.confirmed_on from volunteer_skill k"
                        + " where exists (select 1" + known(VolunteerField.SKILLS) + OF.formatted("k") + ")",
                importId,
                importId);
        sql.update(
                "delete from volunteer_skill where exists (select 1" + known(VolunteerField.SKILLS)
                        + OF.formatted("volunteer_skill")
                        + " and " + NAMED + " = 0)",
                importId);
        sql.update(
                "insert into volunteer_skill (id, volunteer_id, skill_id, level, confirmed_on) select nextval('kith_id'),"
                        + " f.volunteer_id, k.id, ?, ? from list_import_row r join staged_volunteer f"
                        + " on f.import_id = r.import_id and f.line = r.line join skill k"
                        + " on position(' ' || cast(k.id as varchar) || ' ' in f.skills) > 0"
                        + " where r.import_id = ? and r.verdict " + all(VolunteerField.SKILLS)
                        + " and not exists (select 1 from volunteer_skill x join skill m on m.id = x.skill_id"
                        + " where x.volunteer_id = f.volunteer_id"
                        + " and coalesce(m.meant_id, m.id) = coalesce(k.meant_id, k.id))",
                SkillLevel.CONFIDENT,
                today,
                importId);
        languages();
    }

    private void languages() throws SQLException {
        sql.update(
                "delete from volunteer_language where exists (select 1" + known(VolunteerField.LANGUAGES)
                        + OF.formatted("volunteer_language") + ")",
                importId);
        sql.update(
                "insert into volunteer_language (volunteer_id, language) select f.volunteer_id, l.code"
                        + " from list_import_row r join staged_volunteer f on f.import_id = r.import_id"
                        + " and f.line = r.line join " + LANGUAGES + " as l (code)"
                        + " on position(' ' || l.code || ' ' in f.languages) > 0 where r.import_id = ? and r.verdict "
                        + all(VolunteerField.LANGUAGES),
                importId);
    }

    /** As they were before the import. */
    void undo() throws SQLException {
        sql.update(
                "delete from volunteer_skill where exists (select 1" + known(VolunteerField.SKILLS)
                        + OF.formatted("volunteer_skill") + ")",
                importId);
        sql.update(
                "insert into volunteer_skill (id, volunteer_id, skill_id, level, confirmed_on) select nextval('kith_id'),"
                        + " b.volunteer_id, b.skill_id, b.level, b.confirmed_on from volunteer_skill_before b"
                        + " where b.import_id = ?",
                importId);
        sql.update(
                "delete from volunteer_language where exists (select 1" + known(VolunteerField.LANGUAGES)
                        + OF.formatted("volunteer_language") + ")",
                importId);
        sql.update(
                "insert into volunteer_language (volunteer_id, language) select f.volunteer_id, l.code"
                        + " from list_import_row r join staged_volunteer f on f.import_id = r.import_id"
                        + " and f.line = r.line join volunteer_before b on b.import_id = r.import_id"
                        + " and b.person_id = r.target_id join " + LANGUAGES + " as l (code)"
                        + " on position(' ' || l.code || ' ' in b.languages) > 0 where r.import_id = ?"
                        + " and r.verdict = 'CHANGED' and not f.volunteer_made and "
                        + VolunteerApplication.taken(VolunteerField.LANGUAGES),
                importId);
    }
}
