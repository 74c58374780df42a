package org.kith.directory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kith.imports.Matching;
import org.kith.imports.RowProblem;
import org.kith.imports.Sql;

/** Puts together what several rows say of one organisation: the first wins, gaps are filled, incomes are united. */
final class OrganisationFolding {
    private final Matching matching;
    private final List<RowProblem> problems = new ArrayList<>();

    OrganisationFolding(Matching matching) {
        this.matching = matching;
    }

    void fold(List<OrganisationMatching.Group> groups) throws SQLException {
        List<OrganisationMatching.Group> several =
                groups.stream().filter(group -> !group.folded().isEmpty()).toList();
        for (int from = 0; from < several.size(); from += Sql.BATCH / 2) {
            List<OrganisationMatching.Group> part =
                    several.subList(from, Math.min(from + Sql.BATCH / 2, several.size()));
            matching.step(sql -> {
                foldPart(sql, part);
                return null;
            });
        }
        matching.problems(problems);
    }

    private void foldPart(Sql sql, List<OrganisationMatching.Group> groups) throws SQLException {
        List<Long> lines = groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(group.line()), group.folded().stream()))
                .toList();
        Map<Long, OrganisationFacts> facts = StagedOrganisations.byLine(sql, matching.importId(), lines);
        for (OrganisationMatching.Group group : groups) {
            OrganisationFacts together = facts.get(group.line());
            List<Long> withoutIncome = new ArrayList<>();
            for (long line : group.folded()) {
                OrganisationFacts more = facts.get(line);
                tell(group.line(), together, line, more);
                if (more.incomes().keySet().stream().anyMatch(together.incomes()::containsKey)) {
                    withoutIncome.add(line);
                }
                together = together.filledFrom(more);
            }
            StagedOrganisations.fold(sql, matching.importId(), group.line(), together, withoutIncome);
        }
    }

    /** A line that the row is folded, and one for each value it loses by that. */
    private void tell(long first, OrganisationFacts together, long line, OrganisationFacts more) {
        problems.add(RowProblem.folded(line, null, "directory.import.problem.folded", more.name(), first));
        for (OrganisationField field : OrganisationField.values()) {
            Object kept = field.shown(together);
            Object lost = field.shown(more);
            if (kept != null && lost != null && !kept.equals(lost)) {
                problems.add(RowProblem.folded(
                        line, field, "directory.import.problem.foldedDiffers", shown(lost), kept, first));
            }
        }
        more.incomes()
                .forEach((year, pence) -> tellIncome(first, together.incomes().get(year), line, year, pence));
    }

    private void tellIncome(long first, Long kept, long line, LocalDate year, long pence) {
        if (kept != null && !Objects.equals(kept, pence)) {
            problems.add(RowProblem.folded(
                    line,
                    OrganisationField.INCOME,
                    "directory.import.problem.foldedDiffers",
                    OrganisationField.income(year, pence),
                    OrganisationField.income(year, kept),
                    first));
        }
    }

    private static String shown(Object value) {
        return value instanceof String text ? text : "";
    }
}
