package org.kith.imports;

/**
 * What becomes of a file: things that are new, changed or unchanged, rows folded into those, and rows refused. Together they
 * are all its rows.
 */
public record ImportCounts(int added, int changed, int unchanged, int folded, int refused) {
    public int rows() {
        return added + changed + unchanged + folded + refused;
    }

    /** What goes in, or is there already. */
    public int things() {
        return added + changed + unchanged;
    }
}
