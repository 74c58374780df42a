package org.kith.imports;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/**
 * The rows of one import held against each other and against what is known: what the kind finds is written in short
 * transactions, each of which also says how far it is. When the import was cancelled meanwhile, the next of them ends it.
 */
public final class Matching {
    private static final String UPDATE = "update list_import_row set verdict = ?, same_as = ?, target_id = ?,"
            + " reserved_id = coalesce(cast(? as bigint), reserved_id), target_version = ?, near_id = coalesce(cast(? as bigint), near_id), take = ?, kept = ?,"
            + " news = ?, gaps = ? where import_id = ? and line = ?";

    /** The sequence goes up by so many; the number it gives is the last of a block. */
    private static final int BLOCK = 50;

    private static final String BLOCKS =
            "select nextval('kith_id') from (values " + String.join(", ", Collections.nCopies(100, "(1)")) + ") v";

    private final long importId;
    private final Steps steps;
    private final List<Object[]> verdicts = new ArrayList<>();
    private final Queue<Long> blocks = new ArrayDeque<>();
    private long nextKey;
    private int keysLeft;
    private int done;

    Matching(long importId, Steps steps) {
        this.importId = importId;
        this.steps = steps;
    }

    /** Where its transactions come from. */
    interface Steps {
        <T> T step(Step<T> step) throws SQLException;
    }

    public long importId() {
        return importId;
    }

    /** Reads or writes in a transaction of its own. */
    public <T> T step(Step<T> step) throws SQLException {
        return steps.step(step);
    }

    /** Work on the rows of an import in one transaction. */
    @FunctionalInterface
    public interface Step<T> {
        T run(Sql sql) throws SQLException;
    }

    /**
     * Keys for what a row will make, so that taking it in needs no sequence: one for each row would cost more than all else.
     *
     * @param keys how many; at most {@value #BLOCK}
     * @return the first of them, the others follow
     */
    public long reserve(int keys) throws SQLException {
        if (keysLeft < keys) {
            if (blocks.isEmpty()) {
                blocks.addAll(steps.step(sql -> sql.list(BLOCKS, row -> row.getLong(1))));
            }
            nextKey = blocks.remove() - BLOCK + 1;
            keysLeft = BLOCK;
        }
        long first = nextKey;
        nextKey += keys;
        keysLeft -= keys;
        return first;
    }

    /** Says what becomes of a row; written with others once there are enough of them. */
    public void verdict(RowVerdict verdict) throws SQLException {
        verdicts.add(new Object[] {
            verdict.verdict(),
            verdict.sameAs(),
            verdict.targetId(),
            verdict.reservedId(),
            verdict.targetVersion(),
            verdict.nearId(),
            RowVerdict.names(verdict.take()),
            RowVerdict.names(verdict.kept()),
            verdict.last().news(),
            verdict.last().gaps(),
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
        steps.step(sql -> {
            sql.batch(UPDATE, verdicts);
            sql.update("update list_import_work set done = ? where import_id = ?", done, importId);
            return null;
        });
        verdicts.clear();
    }

    /** What was found while rows were held against others. */
    public void problems(List<RowProblem> problems) throws SQLException {
        for (int from = 0; from < problems.size(); from += Sql.BATCH) {
            List<RowProblem> part = problems.subList(from, Math.min(from + Sql.BATCH, problems.size()));
            steps.step(sql -> {
                RowProblems.write(sql, importId(), Phase.MATCHING, part);
                return null;
            });
        }
    }
}
