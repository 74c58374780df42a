package org.kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.imports.NearChoice;
import org.kith.imports.Sql;
import org.kith.imports.Staged;

/** The facts of organisations in the tables of imports, read and written row by row. */
final class StagedOrganisations {
    /** Columns that staged, known and former facts of an organisation share. */
    static final List<String> FACTS = List.of(
            "name",
            "registration_number",
            "company_number",
            "legal_form",
            "postcode",
            "area",
            "registered_on",
            "founded_on",
            "web",
            "activities",
            "objects");

    private static final String INSERT = "insert into staged_organisation (import_id, line, " + String.join(", ", FACTS)
            + ") values (" + Sql.places(FACTS.size() + 2) + ")";

    private static final String INSERT_INCOME =
            "insert into staged_organisation_income (import_id, line, year_end, pence) values (?, ?, ?, ?)";

    private static final String INSERT_ROLE =
            "insert into staged_organisation_role (import_id, line, member, signatory,"
                    + " theme_words) values (?, ?, ?, ?, ?)";

    private StagedOrganisations() {}

    static void add(Sql sql, long importId, List<Staged<OrganisationEntry>> rows) throws SQLException {
        List<Object[]> facts = new ArrayList<>();
        List<Object[]> incomes = new ArrayList<>();
        List<Object[]> roles = new ArrayList<>();
        for (Staged<OrganisationEntry> row : rows) {
            OrganisationEntry entry = row.facts();
            List<Object> values = new ArrayList<>(List.of(importId, row.line()));
            values.addAll(facts(entry.facts()));
            facts.add(values.toArray());
            entry.facts()
                    .incomes()
                    .forEach((yearEnd, pence) -> incomes.add(new Object[] {importId, row.line(), yearEnd, pence}));
            if (entry.member() || entry.signatory() || !entry.themes().isEmpty()) {
                String words = entry.themes().isEmpty() ? null : String.join("\n", entry.themes());
                roles.add(new Object[] {importId, row.line(), entry.member(), entry.signatory(), words});
            }
        }
        sql.batch(INSERT, facts);
        sql.batch(INSERT_INCOME, incomes);
        sql.batch(INSERT_ROLE, roles);
    }

    /** In the order of {@link #FACTS}. */
    private static List<Object> facts(OrganisationFacts facts) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                facts.name(),
                facts.registrationNumber(),
                facts.companyNumber(),
                facts.legalForm(),
                facts.postcode() == null ? null : facts.postcode().value(),
                facts.postcode() == null ? null : facts.postcode().area(),
                facts.registeredOn(),
                facts.foundedOn(),
                facts.web(),
                facts.activities(),
                facts.objects());
        return values;
    }

    /** The facts in columns with that prefix; an empty set of facts where the name is null. */
    static OrganisationFacts facts(ResultSet row, String prefix) throws SQLException {
        String form = row.getString(prefix + "legal_form");
        return new OrganisationFacts(
                row.getString(prefix + "name"),
                row.getString(prefix + "registration_number"),
                row.getString(prefix + "company_number"),
                form == null ? null : LegalForm.valueOf(form),
                Postcode.of(row.getString(prefix + "postcode")).orElse(null),
                row.getObject(prefix + "registered_on", LocalDate.class),
                row.getObject(prefix + "founded_on", LocalDate.class),
                row.getString(prefix + "web"),
                row.getString(prefix + "activities"),
                row.getString(prefix + "objects"),
                Collections.emptySortedMap());
    }

    /** The columns of {@link #FACTS} of a table under a prefix of their own. */
    static String columns(String table, String prefix) {
        return String.join(
                ", ",
                FACTS.stream()
                        .map(column -> table + "." + column + " as " + prefix + column)
                        .toList());
    }

    /** What every row that was not refused is recognised by. */
    static List<OrganisationMatching.Row> identities(Sql sql, long importId) throws SQLException {
        return sql.list(
                "select s.line, s.registration_number, s.company_number, s.name, s.postcode, r.choice"
                        + " from staged_organisation s join list_import_row r on r.import_id = s.import_id"
                        + " and r.line = s.line where s.import_id = ?",
                row -> new OrganisationMatching.Row(row.getLong("line"), identity(row), choice(row)),
                importId);
    }

    private static NearChoice choice(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        return choice == null ? null : NearChoice.valueOf(choice);
    }

    private static OrganisationIdentity identity(ResultSet row) throws SQLException {
        return new OrganisationIdentity(
                row.getString("registration_number"),
                row.getString("company_number"),
                row.getString("name"),
                row.getString("postcode"));
    }

    /**
     * Organisations of the directory that share a number, a name or a postcode with a row of the import. All of the directory
     * is read for it, once: most of a long list is there already, and neither every number nor the postcode has an index.
     */
    static List<OrganisationMatching.Known> candidates(Sql sql, long importId) throws SQLException {
        return sql.list(
                "select o.id, o.version, o.registration_number, o.company_number, o.name, o.postcode from organisation o where "
                        + Stream.of("registration_number", "company_number", "name", "postcode")
                                .map(("o.%1$s in (select s.%1$s from staged_organisation s where s.import_id = ?"
                                        + " and s.%1$s is not null)")::formatted)
                                .collect(Collectors.joining(" or "))
                        + " order by o.id",
                row -> new OrganisationMatching.Known(row.getLong("id"), row.getInt("version"), identity(row)),
                importId,
                importId,
                importId,
                importId);
    }

    /** What rows say, by line. */
    static Map<Long, OrganisationFacts> byLine(Sql sql, long importId, List<Long> lines) throws SQLException {
        Map<Long, OrganisationFacts> facts = new TreeMap<>();
        List<Object> values = new ArrayList<>(List.of(importId));
        values.addAll(lines);
        sql.list(
                "select s.line, i.year_end, i.pence, " + columns("s", "") + " from staged_organisation s"
                        + " left join staged_organisation_income i on i.import_id = s.import_id and i.line = s.line where s.import_id = ? and s.line in ("
                        + Sql.places(lines.size()) + ")",
                row -> facts.put(row.getLong("line"), withIncome(row)),
                values.toArray());
        return facts;
    }

    private static OrganisationFacts withIncome(ResultSet row) throws SQLException {
        LocalDate yearEnd = row.getObject("year_end", LocalDate.class);
        OrganisationFacts facts = facts(row, "");
        return yearEnd == null ? facts : facts.with(yearEnd, row.getLong("pence"));
    }

    /** Writes what rows folded into one say together, and takes away an income of a year that another row has. */
    static void fold(Sql sql, long importId, long line, OrganisationFacts together, List<Long> withoutIncome)
            throws SQLException {
        List<Object> values = new ArrayList<>(facts(together));
        values.add(importId);
        values.add(line);
        sql.update(
                "update staged_organisation set " + String.join(" = ?, ", FACTS)
                        + " = ? where import_id = ? and line = ?",
                values.toArray());
        for (long other : withoutIncome) {
            sql.update("delete from staged_organisation_income where import_id = ? and line = ?", importId, other);
        }
    }
}
