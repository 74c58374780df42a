package org.kith.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.imports.RowProblem;

/**
 * The organisations that people of a list belong to: by registration number, else by exactly the same name, of several with
 * that name the one at the postcode.
 */
final class EmployerMatching {
    /** What a row says of it. */
    record Row(long line, VolunteerEntry.NamedEmployer employer) {}

    /** An organisation of the directory. */
    record Known(long id, String number, String name, String postcode) {}

    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byName;
    private final Map<Long, Long> found = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    EmployerMatching(Collection<Row> rows, Collection<Known> directory) {
        directory.stream()
                .filter(known -> known.number() != null)
                .forEach(known -> byNumber.put(known.number(), known));
        byName = directory.stream().collect(Collectors.groupingBy(Known::name));
        rows.stream().filter(row -> !row.employer().nobody()).forEach(this::find);
    }

    private void find(Row row) {
        List<Known> meant = meant(row.employer());
        if (meant.size() == 1) {
            found.put(row.line(), meant.getFirst().id());
            return;
        }
        problems.add(RowProblem.warning(
                row.line(),
                VolunteerField.ORGANISATION,
                meant.isEmpty()
                        ? "directory.volunteers.problem.organisationUnknown"
                        : "directory.volunteers.problem.organisationSeveral",
                row.employer().shown()));
    }

    private List<Known> meant(VolunteerEntry.NamedEmployer employer) {
        Known numbered = byNumber.get(employer.number() == null ? "" : employer.number());
        if (numbered != null) {
            return List.of(numbered);
        }
        List<Known> named = byName.getOrDefault(employer.name() == null ? "" : employer.name(), List.of()).stream()
                .filter(known -> employer.number() == null || known.number() == null)
                .toList();
        List<Known> there = named.stream()
                .filter(known ->
                        employer.postcode() != null && employer.postcode().equals(known.postcode()))
                .toList();
        return named.size() > 1 && !there.isEmpty() ? there : named;
    }

    /** Ids of organisations by line. */
    Map<Long, Long> found() {
        return found;
    }

    /** Rows that name one that is not known, or several. */
    List<RowProblem> problems() {
        return problems;
    }
}
