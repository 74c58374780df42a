package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kith.refusal.Refusal;

/**
 * A ZIP file from strangers. What its entries really unpack to is counted while they are unpacked, whatever the file says,
 * and ends where a sheet could not be meant.
 */
final class Archive implements AutoCloseable {
    /** Bytes unpacked of all entries together. */
    static final long MAX_UNPACKED = 1L << 30;

    private static final int MAX_ENTRIES = 10_000;

    private final ZipFile zip;
    private long unpacked;

    /** @throws IOException when it is no whole ZIP file, or the disk fails */
    Archive(Path file) throws IOException {
        ArchiveEnd.check(file, MAX_ENTRIES);
        this.zip = new ZipFile(file.toFile());
    }

    /** The names of the entries. */
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /** The entry of that name in any case, since some writers take no care of it. */
    Optional<ZipEntry> entry(String name) {
        ZipEntry exact = zip.getEntry(name);
        return exact != null
                ? Optional.of(exact)
                : zip.stream()
                        .filter(entry -> entry.getName().equalsIgnoreCase(name))
                        .findFirst()
                        .map(ZipEntry.class::cast);
    }

    /** Unpacks the entry; reading on refuses where the limits end. */
    UnpackedEntry open(ZipEntry entry, long most) throws IOException {
        return new UnpackedEntry(zip.getInputStream(entry), entry, most, this::count);
    }

    /** Unpacks every entry and throws it away: each is whole, and all together are within the limits. */
    void check() throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(open(entry, MAX_UNPACKED), sum)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException("The bytes of " + entry.getName() + " have another sum");
            }
        }
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MAX_UNPACKED) {
            throw new Refusal("sheet.workbook.bomb");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
