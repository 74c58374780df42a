package org.kith.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kith.refusal.Refusal;

/**
 * XML on its way to the parser, which keeps what stands between two tags in memory: more than the fullest cell, with every
 * character spelled out, is refused.
 */
final class TagGaps extends FilterInputStream {
    private static final int MOST = 1 << 20;

    private int gap;

    TagGaps(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            gap = buffer[i] == '<' ? 0 : gap + 1;
            if (gap > MOST) {
                throw new Refusal("sheet.workbook.bomb");
            }
        }
        return read;
    }
}
