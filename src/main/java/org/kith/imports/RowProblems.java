package org.kith.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The problems of an import's rows, as rows. */
final class RowProblems {
    /** The problems that are told: of a refused row nothing but why it is refused. */
    static final String TOLD = "(p.severity = 'REFUSAL' or not exists (select 1 from list_import_row r"
            + " where r.import_id = p.import_id and r.line = p.line and r.verdict = 'REFUSED'))";

    private static final String INSERT = "insert into list_import_problem"
            + " (import_id, line, phase, severity, field, text_key, shown, arguments) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private RowProblems() {}

    static void write(Sql sql, long importId, Phase phase, List<RowProblem> problems) throws SQLException {
        sql.batch(
                INSERT,
                problems.stream()
                        .map(problem -> values(importId, phase, problem))
                        .toList());
    }

    private static Object[] values(long importId, Phase phase, RowProblem problem) {
        return new Object[] {
            importId,
            problem.line(),
            phase,
            problem.severity(),
            problem.field() == null ? null : problem.field().name(),
            problem.key(),
            problem.shown(),
            Json.ofArguments(problem.arguments())
        };
    }

    static RowProblem of(ResultSet row, List<? extends ImportField> fields) throws SQLException {
        String field = row.getString("field");
        return new RowProblem(
                row.getLong("line"),
                RowProblem.Severity.valueOf(row.getString("severity")),
                field == null ? null : ImportField.named(fields, field).orElse(null),
                row.getString("text_key"),
                row.getString("shown"),
                Json.arguments(row.getString("arguments")));
    }
}
