package org.kith.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kith.privacy.Viewer;
import org.kith.refusal.Phrase;
import org.kith.refusal.Refusal;

/**
 * One kind of list that can be imported; the feature that holds its things has it. Rows are judged one by one, staged in a
 * table of the kind, held against each other and against what is known, and at last taken in by statements over the whole
 * set.
 *
 * @param <F> what one row says
 */
public interface ImportKind<F> {
    /** In addresses, tables and text keys; at most 20 lower-case letters. */
    String name();

    /** What people call such a list. */
    Phrase label();

    /** In the order in which a person is asked about them. */
    List<? extends ImportField> fields();

    /** Whether the viewer may import this kind. */
    boolean mayImport(Viewer viewer);

    /** What the row says; empty when it is refused, with the reason noted at the cells. */
    Optional<F> judge(RowCells cells);

    /** The kind's own tables that {@link #stage} writes to. */
    List<String> tables();

    /** Writes rows into the kind's own tables. */
    void stage(Sql sql, long importId, List<Staged<F>> rows) throws SQLException;

    /** Folds rows of the same thing and holds the rest against what is known. May be repeated for the same import. */
    void match(Matching matching) throws SQLException;

    /** Rows in words, for the preview, in the order given; what is known now only as far as this viewer may see it. */
    List<ImportedThing> things(Viewer viewer, Sql sql, long importId, List<StagedRow> rows) throws SQLException;

    /** Whether something that a row was held against is no longer what it was then. */
    boolean stale(Sql sql, long importId) throws SQLException;

    /** What its questions need to know of the judged rows: numbers by names of the kind's own, counted once. */
    default Map<String, Integer> figures(Sql sql, long importId) throws SQLException {
        return Map.of();
    }

    /** The answers that its questions are shown with. */
    default Map<String, String> usualAnswers() {
        return Map.of();
    }

    /** @throws Refusal at the question when an answer makes no sense */
    void check(Viewer viewer, Sql sql, long importId, Decision decision) throws SQLException;

    /** Takes the rows in; the caller has locked the kind's turn. */
    List<Remark> apply(Sql sql, Application application) throws SQLException;

    /**
     * Takes an import back.
     *
     * @throws Refusal when something touched its things since
     */
    void undo(Sql sql, Application application) throws SQLException;
}
