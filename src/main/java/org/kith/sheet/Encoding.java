package org.kith.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The character sets that a text file may be in. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),

    /** UTF-8 with a byte order mark, as spreadsheets write it. */
    UTF_8_MARKED(StandardCharsets.UTF_8),

    /** What spreadsheets on Windows in Western Europe write as plain CSV. */
    WINDOWS_1252(Charset.forName("windows-1252")),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
