package org.kith.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a preview of an import shows: rows by what becomes of them, or problems by row. */
public enum ImportView {
    /** Rows that could be something known, for a person to decide. */
    NEAR("near_id is not null"),
    NEW("verdict = 'NEW'"),
    CHANGED("verdict = 'CHANGED'"),
    UNCHANGED("verdict = 'UNCHANGED'"),
    /** Rows with a value that a person edited since the last import. */
    EDITED("kept <> ''"),
    /** Rows that were folded into another row of the same thing. */
    FOLDED(RowProblem.Severity.FOLDED),
    REFUSED(RowProblem.Severity.REFUSAL),
    WARNINGS(RowProblem.Severity.WARNING);

    private final String rows;
    private final RowProblem.Severity problems;

    ImportView(String rows) {
        this.rows = rows;
        this.problems = null;
    }

    ImportView(RowProblem.Severity problems) {
        this.rows = null;
        this.problems = problems;
    }

    /** The view of that name in lower case, as in the address of the page. */
    public static Optional<ImportView> of(String name) {
        return Arrays.stream(values()).filter(view -> view.slug().equals(name)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.UK);
    }

    /** Whether it lists rows that go in; the others list problems. */
    public boolean ofRows() {
        return rows != null;
    }

    /** The condition for its rows. */
    String rows() {
        return rows;
    }

    RowProblem.Severity problems() {
        return problems;
    }
}
