package org.kith.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kith.refusal.Refusal;

/** A file on disk that is a sheet: text with a separator between its cells, or a workbook. */
public final class SheetFile {
    /** Bytes in a file. */
    public static final long MAX_BYTES = 200L << 20;

    private static final List<String> NAMES = List.of(".csv", ".txt", ".tsv", ".xlsx");

    private final Path file;
    private final Dialect dialect;
    private final List<String> worksheets;

    private SheetFile(Path file, Dialect dialect, List<String> worksheets) {
        this.file = file;
        this.dialect = dialect;
        this.worksheets = worksheets;
    }

    /**
     * Finds out how the file is to be read, by what is in it; of its name only the end is looked at.
     *
     * @throws Refusal when it is no sheet, too large, in a character set that cannot be told, empty, or has no rows
     */
    public static SheetFile recognise(Path file, String fileName) {
        long size = size(file);
        if (size > MAX_BYTES) {
            throw new Refusal("sheet.tooLarge", MAX_BYTES >> 20);
        }
        if (size == 0) {
            throw new Refusal("sheet.empty");
        }
        Optional<FileKind> kind = FileKind.of(start(file));
        kind.ifPresent(FileKind::check);
        checkName(fileName);
        SheetFile found = kind.isPresent() ? ofWorkbook(file) : ofText(file);
        found.open(found.dialect).close();
        return found;
    }

    /** The same file again, to be opened with a dialect that was found before. */
    public static SheetFile known(Path file) {
        return new SheetFile(file, null, null);
    }

    /**
     * What was recognised.
     *
     * @throws IllegalStateException when nothing was, because the file was only {@link #known}
     */
    public Dialect dialect() {
        if (dialect == null) {
            throw new IllegalStateException("The file was not recognised");
        }
        return dialect;
    }

    /** Of a workbook the worksheets that can be seen, in their order; of text none. */
    public List<String> worksheets() {
        if (worksheets != null) {
            return worksheets;
        }
        return FileKind.of(start(file)).isPresent() ? worksheets(file) : List.of();
    }

    /**
     * Opens the sheet at its first row.
     *
     * @param dialect may be another than was recognised
     * @throws Refusal when it cannot be read so, or has no rows
     */
    public SheetReader open(Dialect dialect) {
        return SheetReader.of(rows(file, dialect), dialect.header());
    }

    private static SheetFile ofText(Path file) {
        TextFile text = TextFile.recognise(file);
        Separator separator = Guess.separator(text);
        try (Rows rows = text.rows(separator)) {
            return new SheetFile(file, new Dialect(text.encoding(), separator, null, Guess.header(rows)), List.of());
        }
    }

    private static SheetFile ofWorkbook(Path file) {
        Workbook.checkAll(file);
        List<String> worksheets = worksheets(file);
        String worksheet = worksheets.stream()
                .filter(name -> hasRows(file, name))
                .findFirst()
                .orElse(worksheets.getFirst());
        try (Rows rows = Workbook.rows(file, worksheet)) {
            return new SheetFile(file, new Dialect(null, null, worksheet, Guess.header(rows)), worksheets);
        }
    }

    /** Two of them; else it may be a cover. */
    private static boolean hasRows(Path file, String worksheet) {
        try (Rows rows = Workbook.rows(file, worksheet)) {
            FilledRows filled = new FilledRows(rows, SheetReader.MAX_ROWS);
            return filled.next().isPresent() && filled.next().isPresent();
        }
    }

    private static List<String> worksheets(Path file) {
        try (Workbook workbook = Workbook.open(file)) {
            return workbook.worksheets();
        }
    }

    private static Rows rows(Path file, Dialect dialect) {
        return dialect.workbook()
                ? Workbook.rows(file, dialect.worksheet())
                : new TextFile(file, dialect.encoding()).rows(dialect.separator());
    }

    private static void checkName(String fileName) {
        String name = fileName.toLowerCase(Locale.UK);
        if (name.endsWith(".xlsm")) {
            throw new Refusal("sheet.workbook.macros");
        }
        if (NAMES.stream().noneMatch(name::endsWith)) {
            throw new Refusal("sheet.name");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
