package org.kith.imports;

/**
 * How a row stands to what the last import said of its thing.
 *
 * @param news it says something that the last import did not, and is the last word from now on
 * @param gaps it says nothing of something that the last import said, which then still counts as said
 */
public record LastWord(boolean news, boolean gaps) {
    /** For a statement: that {@code r}, a row of {@code list_import_row}, is the last word on something known from now on. */
    public static final String IT_IS = "(r.verdict = 'CHANGED' or r.verdict = 'UNCHANGED' and r.news)";

    /** It says the same. */
    public static final LastWord SAME = new LastWord(false, false);

    /**
     * With one more field looked at.
     *
     * @param base what the last import said; null for nothing
     * @param file what the row says; null for nothing
     */
    public LastWord and(Object base, Object file) {
        return new LastWord(news || file != null && !file.equals(base), gaps || file == null && base != null);
    }
}
