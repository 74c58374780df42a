package org.kith.sheet;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kith.refusal.Refusal;

/** A text file in a known character set. */
record TextFile(Path file, Encoding encoding) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** "sep=", the separator, and what ends the line. */
    private static final int ANNOUNCEMENT_LENGTH = 6;

    /** The text in the character set it is found to be in. */
    static TextFile recognise(Path file) {
        TextFile text = new TextFile(file, scan(file).encoding());
        if (text.wide()) {
            text.firstInvalid().ifPresent(line -> {
                throw new Refusal("sheet.notText", line);
            });
        }
        return text;
    }

    /** The separator that the first line announces, as spreadsheets write it ({@code sep=;}). */
    Optional<Separator> announced() {
        try (Reader reader = reader(new CountedInput(Files.newInputStream(file)))) {
            return announced(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, without the line that announces the separator. */
    CsvRows rows(Separator separator) {
        try {
            double size = Math.max(1, Files.size(file));
            CountedInput in = new CountedInput(Files.newInputStream(file));
            Reader reader = reader(in);
            boolean announced = announced(reader).isPresent();
            CsvRows rows = new CsvRows(reader, separator, () -> Math.min(1, in.count() / size));
            if (announced) {
                rows.skipLine();
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader reader(InputStream in) throws IOException {
        Reader decoded = new InputStreamReader(in, encoding.charset().newDecoder());
        BufferedReader reader = new BufferedReader(new Checked(decoded));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Optional<Separator> announced(Reader reader) throws IOException {
        StringBuilder start = new StringBuilder();
        reader.mark(ANNOUNCEMENT_LENGTH);
        while (start.length() < ANNOUNCEMENT_LENGTH && start.indexOf("\n") < 0) {
            int c = reader.read();
            start.append(c < 0 ? '\n' : (char) c);
        }
        reader.reset();
        return Stream.of(Separator.values())
                .filter(separator -> start.toString().matches("sep=" + separator.value() + "[\r\n]"))
                .findFirst();
    }

    private boolean wide() {
        return encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
    }

    private OptionalLong firstInvalid() {
        if (!wide()) {
            TextScan scan = scan(file);
            return scan.firstZero().isPresent() ? scan.firstZero() : scan.firstNot(encoding);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Utf16Check.firstInvalid(in, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextScan scan(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return TextScan.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what is not in the character set, which a person may have chosen, by its line. */
    private final class Checked extends FilterReader {
        Checked(Reader decoded) {
            super(decoded);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                for (int i = offset; i < offset + read; i++) {
                    if (buffer[i] == 0) {
                        throw refusal();
                    }
                }
                return read;
            } catch (CharacterCodingException e) {
                Refusal refusal = refusal();
                refusal.initCause(e);
                throw refusal;
            }
        }

        private Refusal refusal() {
            return new Refusal("sheet.otherCharacters", firstInvalid().orElse(1));
        }
    }
}
