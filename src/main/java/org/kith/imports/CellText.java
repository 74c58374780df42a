package org.kith.imports;

/**
 * The text of a cell as it is kept: stripped, line breaks as line feeds, other white space as spaces, and without the
 * characters that show nothing or turn the text round.
 *
 * @param removed how many of those there were
 */
record CellText(String text, int removed) {
    static CellText of(String cell) {
        if (cell.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return new CellText(cell.strip(), 0);
        }
        StringBuilder kept = new StringBuilder(cell.length());
        int removed = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\r') {
                boolean pair = i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
                kept.append(pair ? "" : "\n");
            } else if (c == '\n') {
                kept.append(c);
            } else if (c == '\t' || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (invisible(c)) {
                removed++;
            } else {
                kept.append(c);
            }
        }
        return new CellText(kept.toString().strip(), removed);
    }

    private static boolean invisible(char c) {
        return Character.isISOControl(c)
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c == '\u2060'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }
}
