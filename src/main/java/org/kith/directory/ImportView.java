package org.kith.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a preview of an import shows: organisations by what becomes of them, or problems by row. */
public enum ImportView {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Rows that were folded into an earlier row of the same organisation. */
    FOLDED,
    REFUSED,
    WARNINGS;

    /** The view of that name in lower case, as in the address of the page. */
    public static Optional<ImportView> of(String name) {
        return Arrays.stream(values()).filter(view -> view.slug().equals(name)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.UK);
    }

    /** Whether it lists organisations; the others list problems. */
    public boolean ofOrganisations() {
        return compareTo(FOLDED) < 0;
    }
}
