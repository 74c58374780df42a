package org.kith.directory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.imports.Matching;
import org.kith.imports.RowProblem;
import org.kith.imports.Sql;

/** Puts together what several rows say of one person: the first wins, gaps are filled, skills and languages are united. */
final class VolunteerFolding {
    /** Groups in one step; each may have many rows. */
    private static final int GROUPS = 50;

    private final Matching matching;
    private final List<RowProblem> problems = new ArrayList<>();

    VolunteerFolding(Matching matching) {
        this.matching = matching;
    }

    /** @param groups lines of rows of one person, the first of which stands for them */
    void fold(List<List<Long>> groups) throws SQLException {
        for (int from = 0; from < groups.size(); from += GROUPS) {
            List<List<Long>> part = groups.subList(from, Math.min(from + GROUPS, groups.size()));
            matching.step(sql -> {
                for (List<Long> lines : part) {
                    foldOne(sql, lines);
                }
                return null;
            });
        }
        matching.problems(problems);
    }

    private void foldOne(Sql sql, List<Long> lines) throws SQLException {
        Map<Long, VolunteerEntry> entries = new HashMap<>();
        for (int from = 0; from < lines.size(); from += Sql.BATCH) {
            entries.putAll(StagedVolunteers.byLine(
                    sql, matching.importId(), lines.subList(from, Math.min(from + Sql.BATCH, lines.size()))));
        }
        long first = lines.getFirst();
        VolunteerEntry together = entries.get(first);
        for (long line : lines.subList(1, lines.size())) {
            VolunteerEntry more = entries.get(line);
            tell(first, together.facts(), line, more);
            together = together(together, more);
        }
        StagedVolunteers.fold(sql, matching.importId(), first, together);
    }

    private static VolunteerEntry together(VolunteerEntry first, VolunteerEntry more) {
        Set<String> proposals = new LinkedHashSet<>(first.proposals());
        proposals.addAll(more.proposals());
        return new VolunteerEntry(
                first.email(),
                first.employer(),
                fitting(first.facts(), first.facts().filledFrom(more.facts())),
                proposals.stream().limit(Volunteer.SKILLS_MAX).toList());
    }

    /** How and where somebody helps is not put together from rows that do not fit. */
    private static VolunteerFacts fitting(VolunteerFacts first, VolunteerFacts together) {
        HowAndWhere how = HowAndWhere.of(together).overUsual();
        return how.possible() ? together : together.withHow(HowAndWhere.of(first));
    }

    /** A line that the row is folded, and one for each value it loses by that. */
    private void tell(long first, VolunteerFacts together, long line, VolunteerEntry more) {
        problems.add(RowProblem.folded(line, null, "directory.volunteers.problem.folded", more.email(), first));
        for (VolunteerField field : VolunteerField.values()) {
            Object kept = field.of(together);
            Object lost = field.of(more.facts());
            boolean united = field == VolunteerField.SKILLS || field == VolunteerField.LANGUAGES;
            if (!united && kept != null && lost != null && !kept.equals(lost)) {
                problems.add(RowProblem.folded(
                        line, field, "directory.volunteers.problem.foldedDiffers", shown(lost), first));
            }
        }
    }

    private static String shown(Object value) {
        return value instanceof String text ? text : "";
    }
}
