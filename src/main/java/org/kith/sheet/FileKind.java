package org.kith.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.refusal.Refusal;

/** What a file is by its first bytes, whatever its name says. A blank in a pattern stands for any byte. */
enum FileKind {
    ZIP(null, "PK\3\4"),
    EMPTY_ZIP("sheet.kind.zip", "PK\5\6"),
    OLD_OFFICE("sheet.kind.office", "\u00D0\u00CF\u0011\u00E0"),
    PDF("sheet.kind.pdf", "%PDF-"),
    PNG("sheet.kind.picture", "\u0089PNG"),
    JPEG("sheet.kind.picture", "\u00FF\u00D8\u00FF"),
    GIF("sheet.kind.picture", "GIF8"),
    WEBP("sheet.kind.picture", "RIFF    WEBP"),
    /** Its size, then four bytes that are 0, which no text has. */
    BMP("sheet.kind.picture", "BM    \0\0\0\0"),
    TIFF("sheet.kind.picture", "II*\0"),
    TIFF_OTHER_ORDER("sheet.kind.picture", "MM\0*");

    /** Bytes that are needed to tell. */
    static final int START = 16;

    private final String refusal;
    private final byte[] pattern;

    FileKind(String refusal, String pattern) {
        this.refusal = refusal;
        this.pattern = pattern.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Empty when it may be text. */
    static Optional<FileKind> of(byte[] start) {
        return Stream.of(values()).filter(kind -> kind.begins(start)).findFirst();
    }

    /** @throws Refusal when no sheet is of this kind; it says what the file seems to be */
    void check() {
        if (refusal != null) {
            throw new Refusal(refusal);
        }
    }

    private boolean begins(byte[] start) {
        for (int i = 0; i < pattern.length; i++) {
            if (i >= start.length || pattern[i] != ' ' && pattern[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
