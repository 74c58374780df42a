package org.kith.sheet;

/**
 * How a file is read. A workbook has a worksheet and no encoding or separator, a text file has those two and no worksheet.
 *
 * @param worksheet name of the worksheet to read
 * @param header whether the first row that is not empty names the columns
 */
public record Dialect(Encoding encoding, Separator separator, String worksheet, boolean header) {
    /** @throws IllegalArgumentException when it is neither a text file's nor a workbook's */
    public Dialect {
        boolean text = encoding != null && separator != null;
        if (text ? worksheet != null : worksheet == null || encoding != null || separator != null) {
            throw new IllegalArgumentException("A dialect is of a text file or of a workbook");
        }
    }

    public boolean workbook() {
        return worksheet != null;
    }
}
