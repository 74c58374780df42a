package org.kith.directory;

/**
 * What becomes of a file: organisations that are new, changed or unchanged, rows folded into those, and rows refused.
 * Together they are all its rows.
 */
public record ImportCounts(int added, int changed, int unchanged, int folded, int refused) {
    public int rows() {
        return added + changed + unchanged + folded + refused;
    }

    public int organisations() {
        return added + changed + unchanged;
    }
}
