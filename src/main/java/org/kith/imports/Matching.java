package org.kith.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one import held against each other and against what is known: what the kind finds is written in short
 * transactions, each of which also says how far it is. When the import was cancelled meanwhile, the next of them ends it.
 */
public final class Matching {
    private static final String UPDATE = "update list_import_row set verdict = ?, same_as = ?, target_id = ?,"
            + " target_version = ?, near_id = ?, take = ?, kept = ? where import_id = ? and line = ?";

    private final Judging judging;
    private final List<Object[]> verdicts = new ArrayList<>();
    private int done;

    Matching(Judging judging) {
        this.judging = judging;
    }

    public long importId() {
        return judging.importId();
    }

    /** Reads or writes in a transaction of its own. */
    public <T> T step(Step<T> step) throws SQLException {
        return judging.step(step);
    }

    /** Work on the rows of an import in one transaction. */
    @FunctionalInterface
    public interface Step<T> {
        T run(Sql sql) throws SQLException;
    }

    /** Says what becomes of a row; written with others once there are enough of them. */
    public void verdict(RowVerdict verdict) throws SQLException {
        verdicts.add(new Object[] {
            verdict.verdict(),
            verdict.sameAs(),
            verdict.targetId(),
            verdict.targetVersion(),
            verdict.nearId(),
            RowVerdict.names(verdict.take()),
            RowVerdict.names(verdict.kept()),
            importId(),
            verdict.line()
        });
        if (verdicts.size() == Sql.BATCH) {
            flush();
        }
    }

    /** Writes the verdicts that have not been written yet. */
    public void flush() throws SQLException {
        done += verdicts.size();
        judging.step(sql -> {
            sql.batch(UPDATE, verdicts);
            judging.progress(sql, done);
            return null;
        });
        verdicts.clear();
    }

    /** What was found while rows were held against others. */
    public void problems(List<RowProblem> problems) throws SQLException {
        for (int from = 0; from < problems.size(); from += Sql.BATCH) {
            List<RowProblem> part = problems.subList(from, Math.min(from + Sql.BATCH, problems.size()));
            judging.step(sql -> {
                RowProblems.write(sql, importId(), Phase.MATCHING, part);
                return null;
            });
        }
    }
}
