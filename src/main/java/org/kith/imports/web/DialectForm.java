package org.kith.imports.web;

import org.kith.sheet.Dialect;
import org.kith.sheet.Encoding;
import org.kith.sheet.Separator;

/** How the file is to be read, as a person corrects it. */
public class DialectForm {
    private String encoding;
    private String separator;
    private String worksheet;
    private boolean header;

    DialectForm(Dialect dialect) {
        encoding = dialect.encoding() == null ? null : dialect.encoding().name();
        separator = dialect.separator() == null ? null : dialect.separator().name();
        worksheet = dialect.worksheet();
        header = dialect.header();
    }

    Dialect dialect() {
        return new Dialect(
                encoding == null ? null : Encoding.valueOf(encoding),
                separator == null ? null : Separator.valueOf(separator),
                worksheet,
                header);
    }

    public String getEncoding() {
        return encoding;
    }

    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }

    public String getWorksheet() {
        return worksheet;
    }

    public void setWorksheet(String worksheet) {
        this.worksheet = worksheet;
    }

    public boolean isHeader() {
        return header;
    }

    public void setHeader(boolean header) {
        this.header = header;
    }
}
