package org.kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.account.Account;
import org.kith.area.Outcode;
import org.kith.imports.RowCells;
import org.kith.imports.Sql;
import org.kith.imports.Staged;

/** The facts of people in the tables of imports, read and written row by row. */
final class StagedVolunteers {
    /** Columns that staged and former facts of a person share. */
    static final List<String> FACTS = List.of(
            "name",
            "phone",
            "organisation_id",
            "role_there",
            "kind",
            "headline",
            "about",
            "skills",
            "remote",
            "in_person",
            "postcode",
            "area",
            "travel_miles",
            "languages",
            "capacity");

    private static final String INSERT = "insert into staged_volunteer (import_id, line, email, address,"
            + " employer_number, employer_name, employer_postcode, proposals, " + String.join(", ", FACTS)
            + ") values (" + Sql.places(FACTS.size() + 8) + ")";

    private StagedVolunteers() {}

    static void add(Sql sql, long importId, List<Staged<VolunteerEntry>> rows) throws SQLException {
        sql.batch(INSERT, rows.stream().map(row -> values(importId, row)).toList());
    }

    private static Object[] values(long importId, Staged<VolunteerEntry> row) {
        VolunteerEntry entry = row.facts();
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                importId,
                row.line(),
                entry.email(),
                Account.normalised(entry.email()),
                entry.employer().number(),
                entry.employer().name(),
                entry.employer().postcode(),
                lines(entry.proposals()));
        values.addAll(facts(entry.facts()));
        return values.toArray();
    }

    /** In the order of {@link #FACTS}. */
    private static List<Object> facts(VolunteerFacts facts) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                facts.name(),
                facts.phone(),
                facts.organisationId(),
                facts.roleThere(),
                facts.kind(),
                facts.headline(),
                facts.about(),
                spaced(facts.skills()),
                facts.remote(),
                facts.inPerson(),
                facts.postcode() == null ? null : facts.postcode().value(),
                facts.postcode() == null ? null : facts.postcode().area(),
                facts.travelMiles(),
                spaced(facts.languages()),
                facts.capacity());
        return values;
    }

    private static String spaced(Collection<?> values) {
        return values.isEmpty()
                ? null
                : values.stream().map(String::valueOf).collect(Collectors.joining(" ", " ", " "));
    }

    private static String lines(List<String> words) {
        return words.isEmpty() ? null : String.join("\n", words);
    }

    /** Words that stand on lines of their own. */
    static List<String> ofLines(String stored) {
        return stored == null ? List.of() : List.of(stored.split("\n"));
    }

    /** The facts in columns with that prefix, as a row would say them; nothing known where the name is null. */
    static VolunteerFacts facts(ResultSet row, String prefix) throws SQLException {
        String kind = row.getString(prefix + "kind");
        return new VolunteerFacts(
                RowCells.oneLine(row.getString(prefix + "name")),
                RowCells.oneLine(row.getString(prefix + "phone")),
                Sql.id(row, prefix + "organisation_id"),
                RowCells.oneLine(row.getString(prefix + "role_there")),
                kind == null ? null : VolunteerKind.valueOf(kind),
                RowCells.oneLine(row.getString(prefix + "headline")),
                plainLines(row.getString(prefix + "about")),
                ofSpaced(row.getString(prefix + "skills"), Long::valueOf),
                row.getObject(prefix + "remote", Boolean.class),
                row.getObject(prefix + "in_person", Boolean.class),
                Outcode.of(row.getString(prefix + "postcode")).orElse(null),
                row.getObject(prefix + "travel_miles", Integer.class),
                ofSpaced(row.getString(prefix + "languages"), Function.identity()),
                row.getObject(prefix + "capacity", Integer.class));
    }

    /** As a cell of a list is read: browsers send other line breaks than lists have. */
    private static String plainLines(String text) {
        return text == null ? null : text.replace("\r\n", "\n").strip();
    }

    private static <T> TreeSet<T> ofSpaced(String stored, Function<String, T> read) {
        return Arrays.stream(stored == null ? new String[0] : stored.split(" "))
                .filter(part -> !part.isEmpty())
                .map(read)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns of {@link #FACTS} of a table under a prefix of their own. */
    static String columns(String table, String prefix) {
        return FACTS.stream()
                .map(column -> table + "." + column + " as " + prefix + column)
                .collect(Collectors.joining(", "));
    }

    /** What rows say, by line. */
    static Map<Long, VolunteerEntry> byLine(Sql sql, long importId, List<Long> lines) throws SQLException {
        Map<Long, VolunteerEntry> entries = new TreeMap<>();
        List<Object> values = new ArrayList<>(List.of(importId));
        values.addAll(lines);
        sql.list(
                "select s.line, s.email, s.employer_number, s.employer_name, s.employer_postcode, s.proposals, "
                        + columns("s", "") + " from staged_volunteer s where s.import_id = ? and s.line in ("
                        + Sql.places(lines.size()) + ")",
                row -> entries.put(row.getLong("line"), entry(row)),
                values.toArray());
        return entries;
    }

    private static VolunteerEntry entry(ResultSet row) throws SQLException {
        return new VolunteerEntry(
                row.getString("email"),
                new VolunteerEntry.NamedEmployer(
                        row.getString("employer_number"),
                        row.getString("employer_name"),
                        row.getString("employer_postcode")),
                facts(row, ""),
                ofLines(row.getString("proposals")));
    }

    /** Writes what rows folded into one say together. */
    static void fold(Sql sql, long importId, long line, VolunteerEntry together) throws SQLException {
        List<Object> values = new ArrayList<>(facts(together.facts()));
        Collections.addAll(values, lines(together.proposals()), importId, line);
        sql.update(
                "update staged_volunteer set " + String.join(" = ?, ", FACTS)
                        + " = ?, proposals = ? where import_id = ? and line = ?",
                values.toArray());
    }
}
