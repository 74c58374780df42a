package org.kith.directory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kith.imports.Matching;
import org.kith.imports.RowProblem;
import org.kith.imports.Sql;

/** What the organisations of an import are to the consortium: members, signatories, and the themes they pledged under. */
final class OrganisationRoles {
    /** Rows of what goes in, each beside the rows folded into it. */
    private static final String SAID = " from staged_organisation_role s"
            + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
            + " join list_import_row w on w.import_id = r.import_id and w.line = coalesce(r.same_as, r.line)"
            + " where s.import_id = ? and w.verdict in ('NEW', 'CHANGED', 'UNCHANGED')";

    private static final String MEMBER_TODAY =
            "exists (select 1 from membership m where m.organisation_id = w.target_id"
                    + " and m.joined_on <= ? and (m.left_on is null or m.left_on > ?))";

    private static final String SIGNED = "exists (select 1 from signature g where g.organisation_id = w.target_id)";

    private static final String PLEDGED = "exists (select 1 from signature g join signature_theme p"
            + " on p.signature_id = g.id where g.organisation_id = w.target_id and p.theme_key = t.theme_key)";

    private final long importId;
    private final LocalDate today;

    OrganisationRoles(long importId, LocalDate today) {
        this.importId = importId;
        this.today = today;
    }

    /** Finds the themes meant, and which known organisations become something that they were not. */
    void match(Matching matching) throws SQLException {
        if (!matching.step(this::says)) {
            return;
        }
        matching.problems(matching.step(this::findThemes));
        matching.step(this::makeRoomForFolded);
        matching.step(sql -> foldedToo(sql, "member"));
        matching.step(sql -> foldedToo(sql, "signatory"));
        mark(
                matching,
                OrganisationField.MEMBER,
                "select w.line" + SAID + " and s.member and not " + MEMBER_TODAY,
                today,
                today);
        mark(matching, OrganisationField.SIGNATORY, "select w.line" + SAID + " and s.signatory and not " + SIGNED);
        mark(
                matching,
                OrganisationField.THEMES,
                "select w.line" + SAID + " and exists (select 1 from charter_theme t"
                        + " where position(concat(' ', t.theme_key, ' ') in s.themes) > 0 and not " + PLEDGED + ")");
    }

    /** A row may say nothing of it, and one folded into it something. */
    private int makeRoomForFolded(Sql sql) throws SQLException {
        return sql.update(
                "insert into staged_organisation_role (import_id, line, member, signatory) select distinct ?, r.same_as,"
                        + " false, false from list_import_row r join staged_organisation_role s"
                        + " on s.import_id = r.import_id and s.line = r.line where r.import_id = ? and r.verdict = 'FOLDED'"
                        + " and not exists (select 1 from staged_organisation_role t where t.import_id = r.import_id"
                        + " and t.line = r.same_as)",
                importId,
                importId);
    }

    /** What a folded row says counts for the row that it is folded into. */
    private int foldedToo(Sql sql, String said) throws SQLException {
        return sql.update(
                "update staged_organisation_role set " + said + " = true where import_id = ? and line in"
                        + " (select r.same_as from list_import_row r join staged_organisation_role s"
                        + " on s.import_id = r.import_id and s.line = r.line where r.import_id = ?"
                        + " and r.verdict = 'FOLDED' and s." + said + ")",
                importId,
                importId);
    }

    /** Whether any row says something of it: most lists do not, and need no looking for it. */
    private boolean says(Sql sql) throws SQLException {
        return sql.number("select count(*) from staged_organisation_role where import_id = ?", importId) > 0;
    }

    private List<RowProblem> findThemes(Sql sql) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        sql.list("select theme_key, name from charter_theme", row -> {
            keys.put(row.getString(1), row.getString(1));
            return keys.put(row.getString(2).toLowerCase(Locale.UK), row.getString(1));
        });
        List<RowProblem> problems = new ArrayList<>();
        for (String words : sql.list(
                "select distinct theme_words from staged_organisation_role where import_id = ? and theme_words is not null",
                row -> row.getString(1),
                importId)) {
            StringBuilder found = new StringBuilder(" ");
            for (String word : words.split("\n")) {
                String key = keys.get(word.toLowerCase(Locale.UK));
                if (key == null) {
                    problems.addAll(unknown(sql, words, word));
                } else {
                    found.append(key).append(' ');
                }
            }
            sql.update(
                    "update staged_organisation_role set themes = ? where import_id = ? and theme_words = ?",
                    found.toString(),
                    importId,
                    words);
        }
        return problems;
    }

    private List<RowProblem> unknown(Sql sql, String words, String word) throws SQLException {
        return sql.list(
                "select line from staged_organisation_role where import_id = ? and theme_words = ?",
                row -> RowProblem.warning(
                        row.getLong(1), OrganisationField.THEMES, "directory.import.problem.theme", word),
                importId,
                words);
    }

    /**
     * Known organisations change by it; what is new has it anyway. In a transaction of its own, since a database may find the
     * lines anew for each row once their table was written to.
     */
    private void mark(Matching matching, OrganisationField field, String lines, Object... values) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(" " + field + " ", importId, importId));
        all.addAll(List.of(values));
        matching.step(sql -> sql.update(
                "update list_import_row set take = take || ?, verdict = 'CHANGED' where import_id = ?"
                        + " and verdict <> 'NEW' and line in (" + lines + ")",
                all.toArray()));
    }

    /** Those whose row says so, or who are chosen, become members today unless they are. Returns how many. */
    int makeMembers(Sql sql, MakeMembers choice) throws SQLException {
        if (choice.who() == MakeMembers.Who.NONE && !says(sql)) {
            return 0;
        }
        List<Object> values = new ArrayList<>(List.of(today, importId, importId, today, today));
        values.addAll(choice.areas());
        values.addAll(choice.registrationNumbers());
        return sql.update(
                "insert into membership (id, organisation_id, joined_on, import_id)"
                        + " select w.reserved_id + 1, w.target_id, ?, ? from list_import_row w"
                        + " left join staged_organisation_role s on s.import_id = w.import_id and s.line = w.line"
                        + " join organisation o on o.id = w.target_id"
                        + " where w.import_id = ? and w.verdict in ('NEW', 'CHANGED', 'UNCHANGED')"
                        + " and not " + MEMBER_TODAY + " and (coalesce(s.member, false) or " + chosen(choice) + ")",
                values.toArray());
    }

    private static String chosen(MakeMembers choice) {
        String some = in("o.area", choice.areas().size()) + " or "
                + in("o.registration_number", choice.registrationNumbers().size());
        return choice.who() == MakeMembers.Who.ALL ? "(1 = 1 or " + some + ")" : "(" + some + ")";
    }

    private static String in(String column, int values) {
        return values == 0 ? "1 = 0" : column + " in (" + Sql.places(values) + ")";
    }

    /**
     * Those whose row says so, or all, become signatories unless they are; the day is not known. Themes are added. Returns
     * how many became signatories.
     */
    int makeSignatories(Sql sql, boolean all) throws SQLException {
        if (!all && !says(sql)) {
            return 0;
        }
        int made = sql.update(
                "insert into signature (id, organisation_id, import_id) select w.reserved_id + 2, w.target_id, ?"
                        + " from list_import_row w left join staged_organisation_role s"
                        + " on s.import_id = w.import_id and s.line = w.line"
                        + " where w.import_id = ? and w.verdict in ('NEW', 'CHANGED', 'UNCHANGED') and not " + SIGNED
                        + (all ? "" : " and s.signatory"),
                importId,
                importId);
        sql.update(
                "insert into signature_theme (signature_id, theme_key, import_id) select distinct h.id, t.theme_key, ?"
                        + " from (select w.target_id, s.themes" + SAID + " and s.themes is not null) w"
                        + " join signature h on h.organisation_id = w.target_id"
                        + " join charter_theme t on position(concat(' ', t.theme_key, ' ') in w.themes) > 0"
                        + " where not " + PLEDGED,
                importId,
                importId);
        return made;
    }

    /** Organisations to which the import gave something of it. */
    List<Long> touched(Sql sql) throws SQLException {
        return sql.list(
                "select m.organisation_id from membership m where m.import_id = ?"
                        + " union select s.organisation_id from signature s where s.import_id = ?"
                        + " union select s.organisation_id from signature s join signature_theme t on t.signature_id = s.id"
                        + " where t.import_id = ?",
                row -> row.getLong(1),
                importId,
                importId,
                importId);
    }

    /** Takes back what the import gave. */
    void undo(Sql sql) throws SQLException {
        sql.update("delete from signature_theme where import_id = ?", importId);
        sql.update("delete from membership where import_id = ?", importId);
        sql.update("delete from signature where import_id = ?", importId);
    }
}
