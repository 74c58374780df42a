package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import org.kith.refusal.Refusal;

/** The bytes of an entry as they are unpacked. Refuses an entry that is too large, or swells as no document does. */
final class UnpackedEntry extends CountedInput {
    /** Bytes from which on an entry's swelling is looked at, and how many times its packed size it may be. */
    private static final long SWELLING_FROM = 20L << 20;

    private static final long MAX_SWELLING = 200;

    private final ZipEntry entry;
    private final long most;
    private final IntConsumer unpacked;

    /** @param unpacked told of each portion */
    UnpackedEntry(InputStream in, ZipEntry entry, long most, IntConsumer unpacked) {
        super(in);
        this.entry = entry;
        this.most = most;
        this.unpacked = unpacked;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        unpacked.accept(Math.max(0, read));
        boolean swells = count() > SWELLING_FROM && count() / MAX_SWELLING > entry.getCompressedSize();
        if (swells || count() > most) {
            throw new Refusal("sheet.workbook.bomb");
        }
        return read;
    }

    /** How much of the entry was read, as far as its size is known; from 0 to 1. */
    double share() {
        return entry.getSize() > 0 ? Math.min(1, (double) count() / entry.getSize()) : 0;
    }
}
