package org.kith.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.kith.refusal.Refusal;

/** The record at the end of a ZIP file, looked at before the list of entries that it announces is read into memory. */
final class ArchiveEnd {
    private static final int LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int SIGNATURE = 0x06054B50;
    private static final int MAX_LIST = 8 << 20;

    private ArchiveEnd() {}

    /**
     * @throws Refusal when the list is longer than that of any workbook
     * @throws ZipException when there is no such record: the file is cut off
     */
    static void check(Path file, int mostEntries) throws IOException {
        ByteBuffer end = tail(file);
        for (int at = end.limit() - LENGTH; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE) {
                int entries = end.getShort(at + 10) & 0xFFFF;
                long bytes = end.getInt(at + 12) & 0xFFFF_FFFFL;
                if (entries > mostEntries || bytes > MAX_LIST) {
                    throw new Refusal("sheet.workbook.bomb");
                }
                return;
            }
        }
        throw new ZipException("The file has no end");
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), LENGTH + MAX_COMMENT)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
