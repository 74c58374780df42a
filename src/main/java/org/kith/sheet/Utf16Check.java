package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** Finds where text is not UTF-16: a half of a character alone, a single byte at the end, or the character 0. */
final class Utf16Check {
    private Utf16Check() {}

    /** The line of the first such place. */
    static OptionalLong firstInvalid(InputStream text, Encoding encoding) throws IOException {
        int low = encoding == Encoding.UTF_16LE ? 0 : 1;
        long line = 1;
        char last = '\uFEFF';
        byte[] buffer = new byte[1 << 16];
        int read = text.readNBytes(buffer, 0, buffer.length);
        while (read > 0) {
            for (int i = 0; i + 1 < read; i += 2) {
                char c = (char) (buffer[i + low] & 0xFF | buffer[i + 1 - low] << 8);
                if (c == 0 || Character.isHighSurrogate(last) != Character.isLowSurrogate(c)) {
                    return OptionalLong.of(line);
                }
                if (c == '\r' || c == '\n' && last != '\r') {
                    line++;
                }
                last = c;
            }
            if (read % 2 == 1) {
                return OptionalLong.of(line);
            }
            read = text.readNBytes(buffer, 0, buffer.length);
        }
        return Character.isHighSurrogate(last) ? OptionalLong.of(line) : OptionalLong.empty();
    }
}
