package org.kith.directory;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kith.refusal.Refusal;
import org.kith.sheet.CsvSheet;
import org.kith.sheet.SheetWriter;

/**
 * The rows of a file as organisations: each row judged, rows of the same organisation folded into the first of them. The
 * same text gives the same rows on every day but for dates that lie in the future on one of them.
 */
final class OrganisationRows {
    /** Columns that {@link #written} puts in front, and takes away from a file that has them already. */
    private static final Set<ImportField> ADDED = EnumSet.of(ImportField.LINE, ImportField.PROBLEM);

    private final List<String> unusedColumns = new ArrayList<>();
    private final SequencedMap<Long, CsvSheet.Row> rows = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> folded = new ArrayList<>();
    private final Map<Long, ImportedOrganisation> organisations = new TreeMap<>();
    private final List<String> header;

    private OrganisationRows(CsvSheet sheet, LocalDate today) {
        header = sheet.header();
        Map<ImportField, Integer> columns = columns();
        if (sheet.rows().isEmpty()) {
            throw Refusal.at("file", "directory.import.refusal.noRows");
        }
        List<Accepted> accepted = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            rows.put(row.line(), row);
            RowReader reader = new RowReader(columns, row, today);
            reader.facts().ifPresent(facts -> accepted.add(new Accepted(row.line(), facts)));
            problems.addAll(reader.problems());
        }
        fold(accepted);
        problems.sort(Comparator.comparingLong(RowProblem::line));
        folded.sort(Comparator.comparingLong(RowProblem::line));
    }

    /**
     * Reads and judges the text of a file.
     *
     * @param today later days cannot have happened
     * @throws Refusal when it is no sheet, has no column for the name, names a column twice, or has no rows
     */
    static OrganisationRows read(String text, LocalDate today) {
        return new OrganisationRows(CsvSheet.parse(text), today);
    }

    private Map<ImportField, Integer> columns() {
        if (header.isEmpty()) {
            throw Refusal.at("file", "directory.import.refusal.empty");
        }
        Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Optional<ImportField> field = ImportField.of(name);
            if (field.isEmpty() && !name.isBlank()) {
                unusedColumns.add(name.strip());
            } else if (field.isPresent() && columns.putIfAbsent(field.get(), i) != null) {
                throw Refusal.at("file", "directory.import.refusal.columnTwice", name.strip());
            }
        }
        if (!columns.containsKey(ImportField.NAME)) {
            throw Refusal.at("file", "directory.import.refusal.noNameColumn", String.join(", ", header));
        }
        return columns;
    }

    /** The best identified rows first, so that the order of the file decides nothing but which value wins. */
    private void fold(List<Accepted> accepted) {
        Identities<Group> known = new Identities<>(group -> group.organisation.facts());
        accepted.sort(Comparator.comparingInt(Accepted::identification).thenComparingLong(Accepted::line));
        List<Group> groups = new ArrayList<>();
        for (Accepted row : accepted) {
            List<Group> same = known.of(row.facts());
            if (same.size() > 1) {
                problems.add(RowProblem.refusal(
                        row.line(),
                        null,
                        "directory.import.problem.severalInFile",
                        row.facts().name()));
                continue;
            }
            Group group = same.isEmpty() ? new Group() : same.getFirst();
            if (same.isEmpty()) {
                groups.add(group);
            }
            group.take(row);
            known.add(group);
        }
        groups.forEach(group -> organisations.put(group.organisation.line(), group.organisation));
    }

    /** By first line. */
    Collection<ImportedOrganisation> organisations() {
        return organisations.values();
    }

    /** Every problem but that rows were folded, by line. */
    List<RowProblem> problems() {
        return problems;
    }

    /** A line for each folded row, and one for each value it lost by that. */
    List<RowProblem> folded() {
        return folded;
    }

    /** Headers that mean nothing to the import. */
    List<String> unusedColumns() {
        return unusedColumns;
    }

    /** Rows as they came, as a file of their own, with their line and a remark in front of each. */
    byte[] written(Map<Long, String> remarks) {
        List<Integer> kept = IntStream.range(0, header.size())
                .filter(column ->
                        !ADDED.contains(ImportField.of(header.get(column)).orElse(null)))
                .boxed()
                .toList();
        List<List<String>> lines = new ArrayList<>();
        remarks.forEach((line, remark) -> {
            CsvSheet.Row row = rows.get(line);
            List<String> cells = new ArrayList<>(List.of(line.toString(), remark));
            kept.forEach(column -> cells.add(row.cell(column)));
            cells.addAll(row.cells()
                    .subList(
                            Math.min(header.size(), row.cells().size()),
                            row.cells().size()));
            lines.add(cells);
        });
        List<String> headers = new ArrayList<>(List.of("line", "problem"));
        kept.forEach(column -> headers.add(header.get(column)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(file, SheetWriter.Format.CSV, "", headers)) {
            lines.forEach(writer::row);
        }
        return file.toByteArray();
    }

    int size() {
        return rows.size();
    }

    private record Accepted(long line, OrganisationFacts facts) {
        int identification() {
            return facts.registrationNumber() != null ? 0 : facts.companyNumber() != null ? 1 : 2;
        }
    }

    /** The rows of one organisation. */
    private final class Group {
        private ImportedOrganisation organisation;

        void take(Accepted row) {
            if (organisation == null) {
                organisation = new ImportedOrganisation(List.of(row.line()), row.facts());
                return;
            }
            folded.add(RowProblem.warning(
                    row.line(),
                    null,
                    "directory.import.problem.folded",
                    row.facts().name(),
                    organisation.line()));
            for (FactChange lost : FactChange.lost(organisation.facts(), row.facts())) {
                folded.add(RowProblem.warning(
                        row.line(),
                        lost.field(),
                        "directory.import.problem.foldedDiffers",
                        lost.after(),
                        lost.before(),
                        organisation.line()));
            }
            organisation = organisation.and(row.line(), row.facts());
        }
    }
}
