package org.kith.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows of a file held against the directory: what would be new, changed or unchanged, and what is refused. */
final class ImportJudgement {
    private final OrganisationRows rows;
    private final Map<Long, Judged> accepted = new TreeMap<>();
    private final List<RowProblem> refusals = new ArrayList<>();
    private final Set<Long> refusedLines = new TreeSet<>();

    /**
     * One organisation that can go in.
     *
     * @param existing the organisation it is in the directory; null when it is new
     * @param facts what the directory would know after it
     * @param view new, changed or unchanged
     */
    record Judged(ImportedOrganisation imported, Organisation existing, OrganisationFacts facts, ImportView view) {
        static Judged added(ImportedOrganisation imported) {
            return new Judged(imported, null, imported.facts(), ImportView.NEW);
        }

        static Judged known(ImportedOrganisation imported, Organisation existing) {
            OrganisationFacts facts = imported.over(existing.facts());
            ImportView view = facts.equals(existing.facts()) ? ImportView.UNCHANGED : ImportView.CHANGED;
            return new Judged(imported, existing, facts, view);
        }

        ImportPreview.Line line() {
            return new ImportPreview.Line(
                    imported.line(),
                    existing == null ? null : existing.id(),
                    facts,
                    existing == null ? List.of() : FactChange.between(existing.facts(), facts));
        }
    }

    ImportJudgement(OrganisationRows rows, Identities<Organisation> directory) {
        this.rows = rows;
        rows.problems().stream().filter(RowProblem::refusal).forEach(this::refuse);
        judge(directory);
        refusals.sort(Comparator.comparingLong(RowProblem::line));
    }

    /** Those with a registration number first: they may claim an organisation of the directory before others. */
    private void judge(Identities<Organisation> directory) {
        Map<Organisation, Long> claims = new IdentityHashMap<>();
        List<ImportedOrganisation> ordered = new ArrayList<>(rows.organisations());
        ordered.sort(Comparator.comparing(imported -> imported.facts().registrationNumber() == null));
        for (ImportedOrganisation imported : ordered) {
            boolean numbered = imported.facts().registrationNumber() != null;
            List<Organisation> same = directory.of(imported.facts());
            boolean claimed = same.size() == 1 && claims.containsKey(same.getFirst());
            if (same.size() == 1 && !claimed) {
                claims.put(same.getFirst(), imported.line());
                accepted.put(imported.line(), Judged.known(imported, same.getFirst()));
            } else if (numbered || same.isEmpty()) {
                accepted.put(imported.line(), Judged.added(imported));
            } else if (claimed) {
                refuse(imported, "directory.import.problem.claimed", claims.get(same.getFirst()));
            } else {
                refuse(imported, "directory.import.problem.severalInDirectory", same.size());
            }
        }
    }

    private void refuse(ImportedOrganisation imported, String key, Object argument) {
        imported.lines()
                .forEach(line -> refuse(
                        RowProblem.refusal(line, null, key, imported.facts().name(), argument)));
    }

    private void refuse(RowProblem problem) {
        refusals.add(problem);
        refusedLines.add(problem.line());
    }

    /** By line. */
    Collection<Judged> accepted() {
        return accepted.values();
    }

    List<Judged> accepted(ImportView view) {
        return accepted.values().stream()
                .filter(judged -> judged.view() == view)
                .toList();
    }

    /** The problems that a view lists, by line. */
    List<RowProblem> problems(ImportView view) {
        return switch (view) {
            case REFUSED -> refusals;
            case FOLDED -> rows.folded().stream().filter(this::taken).toList();
            case WARNINGS -> rows.problems().stream().filter(this::taken).toList();
            default -> List.of();
        };
    }

    private boolean taken(RowProblem problem) {
        return !refusedLines.contains(problem.line());
    }

    Set<Long> refusedLines() {
        return refusedLines;
    }

    ImportCounts counts() {
        Map<ImportView, Long> views =
                accepted.values().stream().collect(Collectors.groupingBy(Judged::view, Collectors.counting()));
        int lines = accepted.values().stream()
                .mapToInt(judged -> judged.imported().lines().size())
                .sum();
        return new ImportCounts(
                views.getOrDefault(ImportView.NEW, 0L).intValue(),
                views.getOrDefault(ImportView.CHANGED, 0L).intValue(),
                views.getOrDefault(ImportView.UNCHANGED, 0L).intValue(),
                lines - accepted.size(),
                refusedLines.size());
    }

    /** Registration numbers of what can go in. */
    Set<String> registrationNumbers() {
        Set<String> numbers = new HashSet<>();
        accepted.values().forEach(judged -> numbers.add(judged.facts().registrationNumber()));
        return numbers;
    }

    List<ImportPreview.AreaCount> areas() {
        Map<String, Integer> counts = new TreeMap<>();
        accepted.values().stream()
                .filter(judged -> judged.facts().postcode() != null)
                .forEach(judged -> counts.merge(judged.facts().postcode().area(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(area -> new ImportPreview.AreaCount(area.getKey(), area.getValue()))
                .toList();
    }

    OrganisationRows rows() {
        return rows;
    }
}
