package org.kith.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kith.imports.LastWord;
import org.kith.imports.Matching;
import org.kith.imports.NearChoice;
import org.kith.imports.RowProblem;
import org.kith.imports.RowVerdict;
import org.kith.imports.Sql;
import org.kith.imports.Verdict;

/**
 * Finds the organisations that rows name, and the people that rows are: by e-mail address alone. Somebody with an address
 * that nobody has, and much the same name and postcode as a volunteer, could be that volunteer: a person decides.
 */
final class VolunteerMatching {
    private static final String ROWS =
            "select s.line, s.address, s.email, s.name, s.postcode, r.choice, a.id as account_id, p.id as person_id, "
                    + KnownPeople.VERSION + " as known_version from staged_volunteer s"
                    + " join list_import_row r on r.import_id = s.import_id and r.line = s.line"
                    + " left join account a on a.email = s.address left join person p on p.account_id = a.id"
                    + " left join volunteer v on v.person_id = p.id where s.import_id = ? order by s.line";

    /** Whoever keeps their place to themselves is not given away by it. */
    private static final String AT_POSTCODES = "select p.id, p.name, v.postcode, " + KnownPeople.VERSION
            + " as known_version from volunteer v join person p on p.id = v.person_id where v.where_audience <> 'PRIVATE'"
            + " and v.postcode in (select s.postcode from staged_volunteer s where s.import_id = ? and s.postcode is not null)"
            + " order by p.id";

    /** A row with whom it is; null where nobody is known by its address. */
    private record Row(
            long line,
            String address,
            String email,
            String name,
            String postcode,
            NearChoice choice,
            Long account,
            Long person,
            Integer version) {
        static Row of(ResultSet row) throws SQLException {
            String choice = row.getString("choice");
            return new Row(
                    row.getLong("line"),
                    row.getString("address"),
                    row.getString("email"),
                    row.getString("name"),
                    row.getString("postcode"),
                    choice == null ? null : NearChoice.valueOf(choice),
                    Sql.id(row, "account_id"),
                    Sql.id(row, "person_id"),
                    row.getObject("known_version", Integer.class));
        }
    }

    /** A volunteer of the directory. */
    private record Known(long person, String name, String postcode, int version) {
        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    row.getLong("id"), row.getString("name"), row.getString("postcode"), row.getInt("known_version"));
        }
    }

    private final Matching matching;
    private final List<RowProblem> problems = new ArrayList<>();
    /** The line of each person that a row is. */
    private final Map<Long, Long> claims = new HashMap<>();

    private Map<String, List<Known>> atPostcode;

    VolunteerMatching(Matching matching) {
        this.matching = matching;
    }

    void match() throws SQLException {
        matching.problems(matching.step(this::findEmployers));
        Map<String, List<Row>> byAddress = new LinkedHashMap<>();
        for (Row row : matching.step(sql -> sql.list(ROWS, Row::of, matching.importId()))) {
            byAddress
                    .computeIfAbsent(row.address(), unused -> new ArrayList<>(1))
                    .add(row);
        }
        atPostcode = matching.step(sql -> sql.list(AT_POSTCODES, Known::of, matching.importId())).stream()
                .collect(Collectors.groupingBy(Known::postcode));
        byAddress.values().stream()
                .map(List::getFirst)
                .filter(first -> first.person() != null)
                .forEach(first -> claims.put(first.person(), first.line()));
        for (List<Row> same : byAddress.values()) {
            judge(same);
        }
        matching.flush();
        matching.problems(problems);
        new VolunteerFolding(matching)
                .fold(byAddress.values().stream()
                        .filter(same -> same.size() > 1)
                        .map(same -> same.stream().map(Row::line).toList())
                        .toList());
    }

    private void judge(List<Row> same) throws SQLException {
        Row first = same.getFirst();
        if (first.account() != null && first.person() == null) {
            for (Row row : same) {
                refuse(row, "directory.volunteers.problem.noPerson");
            }
            return;
        }
        List<Known> alike = first.account() == null ? alike(first) : List.of();
        Known near = alike.stream()
                .filter(known -> !claims.containsKey(known.person()))
                .findFirst()
                .orElse(null);
        boolean chosen = first.choice() == NearChoice.SAME && !alike.isEmpty();
        if (chosen && near == null) {
            for (Row row : same) {
                refuse(
                        row,
                        "directory.volunteers.problem.claimed",
                        claims.get(alike.getFirst().person()));
            }
            return;
        }
        if (chosen) {
            claims.put(near.person(), first.line());
        }
        Long person = chosen ? Long.valueOf(near.person()) : first.person();
        matching.verdict(new RowVerdict(
                first.line(),
                person == null ? Verdict.NEW : Verdict.UNCHANGED,
                null,
                person,
                null,
                chosen ? Integer.valueOf(near.version()) : first.version(),
                near == null ? null : near.person(),
                List.of(),
                List.of(),
                LastWord.SAME));
        for (Row row : same.subList(1, same.size())) {
            matching.verdict(RowVerdict.folded(row.line(), first.line()));
        }
    }

    private void refuse(Row row, String key, Object... arguments) throws SQLException {
        matching.verdict(RowVerdict.of(row.line(), Verdict.REFUSED));
        problems.add(RowProblem.refusal(row.line(), VolunteerField.EMAIL, key, row.email(), arguments));
    }

    /** Volunteers whom somebody new could be. */
    private List<Known> alike(Row row) {
        return atPostcode.getOrDefault(row.postcode(), List.of()).stream()
                .filter(known -> LikeNames.alike(known.name(), row.name()))
                .toList();
    }

    private List<RowProblem> findEmployers(Sql sql) throws SQLException {
        long importId = matching.importId();
        EmployerMatching employers = new EmployerMatching(
                sql.list(
                        "select line, employer_number, employer_name, employer_postcode from staged_volunteer"
                                + " where import_id = ? order by line",
                        row -> new EmployerMatching.Row(
                                row.getLong("line"),
                                new VolunteerEntry.NamedEmployer(
                                        row.getString("employer_number"),
                                        row.getString("employer_name"),
                                        row.getString("employer_postcode"))),
                        importId),
                candidates(sql, importId));
        sql.update("update staged_volunteer set organisation_id = null where import_id = ?", importId);
        List<Object[]> found = new ArrayList<>();
        employers.found().forEach((line, organisation) -> found.add(new Object[] {organisation, importId, line}));
        sql.batch("update staged_volunteer set organisation_id = ? where import_id = ? and line = ?", found);
        return employers.problems();
    }

    private static Collection<EmployerMatching.Known> candidates(Sql sql, long importId) throws SQLException {
        Map<Long, EmployerMatching.Known> found = new TreeMap<>();
        Map<String, String> shared = Map.of("registration_number", "employer_number", "name", "employer_name");
        for (Map.Entry<String, String> column : shared.entrySet()) {
            sql.list(
                            "select o.id, o.registration_number, o.name, o.postcode from organisation o where o."
                                    + column.getKey() + " in (select s." + column.getValue()
                                    + " from staged_volunteer s where s.import_id = ?)",
                            row -> new EmployerMatching.Known(
                                    row.getLong("id"),
                                    row.getString("registration_number"),
                                    row.getString("name"),
                                    row.getString("postcode")),
                            importId)
                    .forEach(known -> found.put(known.id(), known));
        }
        return found.values();
    }
}
