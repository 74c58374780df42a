/**
 * Sheets in and out: text with separators and workbooks. The only package that knows a spreadsheet library.
 *
 * <p>Promises: {@link org.kith.sheet.SheetFile} tells what a file is by its content and {@link
 * org.kith.sheet.SheetReader} reads it row by row with the line numbers of the file; what is no sheet, damaged, in a
 * character set that cannot be told, or beyond the limits, is refused with a sentence that names the line where there is
 * one, and costs no more memory than an honest file. A written cell is never a formula, and reading it back gives what
 * was written. docs/adr/0007 says why.
 */
package org.kith.sheet;
