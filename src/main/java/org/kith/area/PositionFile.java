package org.kith.area;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kith.refusal.Refusal;
import org.kith.sheet.LongCsv;
import org.kith.sheet.SheetRow;

/**
 * An open file of postcodes or districts with their positions, such as Code-Point Open or the ONS Postcode Directory: text
 * with commas, or a ZIP file of such texts. It is read row by row; of whole postcodes the mean of each district is kept.
 */
final class PositionFile {
    /** The United Kingdom has 1.8 million postcodes, and a million more that ended. */
    private static final long MAX_ROWS = 5_000_000;

    /** Bytes unpacked of all texts together. */
    private static final long MAX_BYTES = 3L << 30;

    private static final int MAX_ENTRIES = 10_000;

    /** Their positions are not published under the same licence, or not at all. */
    private static final Set<String> ELSEWHERE = Set.of("BT", "GY", "JE", "IM");

    private static final double PRECISION = 10_000;

    private final Map<Outcode, Sum> sums = new HashMap<>();
    private long rows;
    private long bytes;
    private boolean known;

    private PositionFile() {}

    /** What was found. */
    record Read(Map<Outcode, Position> positions, long rows) {}

    private static final class Sum {
        private double latitude;
        private double longitude;
        private long count;

        private Position middle() {
            return new Position(rounded(latitude / count), rounded(longitude / count));
        }

        /** To about ten metres. */
        private static double rounded(double degrees) {
            return Math.round(degrees * PRECISION) / PRECISION;
        }
    }

    /** @throws Refusal when it is no such file, or beyond the limits */
    static Read read(Path path) throws IOException {
        PositionFile file = new PositionFile();
        if (zip(path)) {
            file.unpack(path);
        } else {
            try (InputStream in = Files.newInputStream(path)) {
                file.text(in);
            }
        }
        if (!file.known) {
            throw Refusal.at("file", "area.refusal.columns");
        }
        if (file.sums.isEmpty()) {
            throw Refusal.at("file", "area.refusal.nothing");
        }
        Map<Outcode, Position> positions = new HashMap<>();
        file.sums.forEach((outcode, sum) -> positions.put(outcode, sum.middle()));
        return new Read(positions, file.rows);
    }

    private static boolean zip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return List.of('P', 'K').equals(List.of((char) in.read(), (char) in.read()));
        }
    }

    private void unpack(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw Refusal.at("file", "area.refusal.tooMuch");
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        text(in);
                    }
                }
            }
        } catch (ZipException e) {
            Refusal refusal = Refusal.at("file", "area.refusal.zip");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private void text(InputStream in) throws IOException {
        Taker taker = new Taker();
        LongCsv.each(new InputStreamReader(new Counted(in), StandardCharsets.UTF_8), taker::take);
    }

    /** Takes the rows of one text; nothing of a text that does not begin as such files do. */
    private final class Taker {
        private Optional<PositionColumns> columns = Optional.empty();
        private boolean begun;

        private void take(SheetRow row) {
            if (!begun) {
                begun = true;
                columns = PositionColumns.of(row);
                known |= columns.isPresent();
                if (columns.isPresent() && columns.get().named()) {
                    return;
                }
            }
            columns.ifPresent(found -> add(found, row));
        }
    }

    private void add(PositionColumns columns, SheetRow row) {
        if (++rows > MAX_ROWS) {
            throw Refusal.at("file", "area.refusal.tooMuch");
        }
        columns.outcode(row)
                .filter(outcode -> !ELSEWHERE.contains(outcode.area()))
                .ifPresent(outcode -> columns.position(row).ifPresent(position -> {
                    Sum sum = sums.computeIfAbsent(outcode, first -> new Sum());
                    sum.latitude += position.latitude();
                    sum.longitude += position.longitude();
                    sum.count++;
                }));
    }

    /** Ends where no such file could be meant, whatever a ZIP file says of itself. */
    private final class Counted extends FilterInputStream {
        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read() < 0 ? -1 : 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return counted(super.read(buffer, offset, length));
        }

        private int counted(int read) {
            bytes += Math.max(read, 0);
            if (bytes > MAX_BYTES) {
                throw Refusal.at("file", "area.refusal.tooMuch");
            }
            return read;
        }
    }
}
