/**
 * Sheets in and out. The only package that knows a spreadsheet library.
 *
 * <p>Promises: a sheet is read with the line numbers of its file; what is not text in UTF-8, or is beyond the limits, is
 * refused with a sentence that names the line; a written cell is never a formula, and reading it back gives what was
 * written.
 */
package org.kith.sheet;
