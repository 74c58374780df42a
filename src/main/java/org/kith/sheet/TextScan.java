package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.kith.refusal.Refusal;

/**
 * What the bytes of a whole text say about its character set, gathered in one pass. Only four sets are accepted and each
 * rules bytes out, so that nothing has to be guessed: see docs/adr/0007.
 */
final class TextScan {
    /** One control character in so many bytes is a stray one, more are no text. */
    private static final int BYTES_PER_CONTROL = 100;

    private final byte[] start;
    private final Utf8Check utf8 = new Utf8Check();
    private final long[] zeros = new long[2];
    private long size;
    private long line = 1;
    private int last = -1;
    private long controls;
    private long firstZero;
    private long firstControl;
    private long firstNotWindows;

    private TextScan(byte[] start) {
        this.start = start;
    }

    /** Reads the text to its end. */
    static TextScan of(InputStream text) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read = text.readNBytes(buffer, 0, buffer.length);
        TextScan scan = new TextScan(Arrays.copyOf(buffer, Math.min(read, 4)));
        while (read > 0) {
            for (int i = 0; i < read; i++) {
                scan.take(buffer[i] & 0xFF);
            }
            read = text.readNBytes(buffer, 0, buffer.length);
        }
        scan.utf8.end();
        return scan;
    }

    private void take(int b) {
        if (b == '\r' || b == '\n' && last != '\r') {
            line++;
        }
        last = b;
        utf8.take(b, line);
        if (b < ' ' && b != '\t' && (b < '\n' || b > '\r')) {
            controls++;
            firstControl = firstControl == 0 ? line : firstControl;
            if (b == 0) {
                zeros[(int) (size & 1)]++;
                firstZero = firstZero == 0 ? line : firstZero;
            }
        } else if (firstNotWindows == 0 && (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D)) {
            firstNotWindows = line;
        }
        size++;
    }

    /**
     * The character set of the text.
     *
     * @throws Refusal when it is in none of those accepted, or no text; it names the line
     */
    Encoding encoding() {
        if (startsWith(0xFF, 0xFE) || wide(1)) {
            return Encoding.UTF_16LE;
        }
        if (startsWith(0xFE, 0xFF) || wide(0)) {
            return Encoding.UTF_16BE;
        }
        if (firstZero > 0) {
            throw new Refusal("sheet.notText", firstZero);
        }
        if (controls * BYTES_PER_CONTROL > size) {
            throw new Refusal("sheet.notText", firstControl);
        }
        boolean marked = startsWith(0xEF, 0xBB, 0xBF);
        OptionalLong odd = firstNot(Encoding.UTF_8);
        if (odd.isEmpty()) {
            return marked ? Encoding.UTF_8_MARKED : Encoding.UTF_8;
        }
        if (utf8.longCharacters()) {
            throw new Refusal("sheet.mixed", odd.getAsLong());
        }
        OptionalLong unknown = firstNot(Encoding.WINDOWS_1252);
        if (unknown.isPresent()) {
            throw new Refusal("sheet.otherCharacters", unknown.getAsLong());
        }
        return Encoding.WINDOWS_1252;
    }

    /** The line of the first byte that the character set does not have; of the sets of single bytes and UTF-8 only. */
    OptionalLong firstNot(Encoding encoding) {
        long first = encoding == Encoding.WINDOWS_1252 ? firstNotWindows : utf8.firstInvalid();
        return first == 0 ? OptionalLong.empty() : OptionalLong.of(first);
    }

    /** Line of the first character 0, if there is one. */
    OptionalLong firstZero() {
        return firstZero == 0 ? OptionalLong.empty() : OptionalLong.of(firstZero);
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-16 without a mark, told by its pattern: the first character, and at least half of all, have a zero on that side
     * of the pair, and next to none on the other.
     */
    private boolean wide(int side) {
        return start.length > 1
                && start[side] == 0
                && start[1 - side] != 0
                && zeros[side] * 4 >= size
                && zeros[1 - side] * 100 <= zeros[side];
    }
}
