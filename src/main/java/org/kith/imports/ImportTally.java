package org.kith.imports;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was counted in the rows of an import once they were judged.
 *
 * @param entries how many entries each view has
 * @param figures what its kind asks about, see {@link ImportKind#figures}
 */
record ImportTally(ImportCounts counts, Map<ImportView, Integer> entries, Map<String, Integer> figures) {
    /** Of an import whose rows are not judged. */
    static final ImportTally NONE = new ImportTally(new ImportCounts(0, 0, 0, 0, 0), Map.of(), Map.of());

    private static final String ROWS = "select verdict, count(*) as all_rows,"
            + " sum(case when near_id is not null then 1 else 0 end) as near_rows,"
            + " sum(case when kept <> '' then 1 else 0 end) as edited_rows"
            + " from list_import_row where import_id = ? and verdict is not null group by verdict";

    private static final String PROBLEMS =
            "select p.severity, count(*) from list_import_problem p where p.import_id = ? and " + RowProblems.TOLD
                    + " group by p.severity";

    static ImportTally of(Sql sql, long importId, ImportKind<?> kind) throws SQLException {
        Map<Verdict, Integer> rows = new EnumMap<>(Verdict.class);
        Map<ImportView, Integer> entries = new EnumMap<>(Map.of(ImportView.NEAR, 0, ImportView.EDITED, 0));
        sql.list(
                ROWS,
                row -> {
                    entries.merge(ImportView.NEAR, row.getInt("near_rows"), Integer::sum);
                    entries.merge(ImportView.EDITED, row.getInt("edited_rows"), Integer::sum);
                    return rows.put(Verdict.valueOf(row.getString("verdict")), row.getInt("all_rows"));
                },
                importId);
        Map<RowProblem.Severity, Integer> problems = new EnumMap<>(RowProblem.Severity.class);
        sql.list(PROBLEMS, row -> problems.put(RowProblem.Severity.valueOf(row.getString(1)), row.getInt(2)), importId);
        ImportCounts counts = new ImportCounts(
                rows.getOrDefault(Verdict.NEW, 0),
                rows.getOrDefault(Verdict.CHANGED, 0),
                rows.getOrDefault(Verdict.UNCHANGED, 0),
                rows.getOrDefault(Verdict.FOLDED, 0),
                rows.getOrDefault(Verdict.REFUSED, 0));
        entries.put(ImportView.NEW, counts.added());
        entries.put(ImportView.CHANGED, counts.changed());
        entries.put(ImportView.UNCHANGED, counts.unchanged());
        for (ImportView view : ImportView.values()) {
            if (!view.ofRows()) {
                entries.put(view, problems.getOrDefault(view.problems(), 0));
            }
        }
        return new ImportTally(counts, entries, kind.figures(sql, importId));
    }
}
