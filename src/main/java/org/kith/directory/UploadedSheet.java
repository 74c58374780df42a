package org.kith.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.refusal.Refusal;
import org.kith.sheet.CsvSheet;

/**
 * A file as it was sent, found to be a sheet of organisations.
 *
 * @param fileName without folders, at most 200 characters
 * @param text all of it
 */
public record UploadedSheet(String fileName, String text) {
    /** Bytes in a file. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final int[][] OTHER_FORMATS = {{'P', 'K', 3, 4}, {0xD0, 0xCF, 0x11, 0xE0}, {'%', 'P', 'D', 'F'}};

    /** @throws Refusal at field {@code file} when it is too large or no sheet with a column for names */
    static UploadedSheet read(String fileName, byte[] content, LocalDate today) {
        String name = plain(fileName);
        if (content.length > MAX_BYTES) {
            throw OrganisationImports.tooLarge();
        }
        if (!name.toLowerCase(Locale.UK).endsWith(".csv") || ofOtherFormat(content)) {
            throw Refusal.at("file", "directory.import.refusal.notCsv");
        }
        try {
            String text = CsvSheet.text(content);
            OrganisationRows.read(text, today);
            return new UploadedSheet(name, text);
        } catch (Refusal e) {
            Refusal refusal = Refusal.at("file", e.key(), e.arguments().toArray());
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static String plain(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "");
        String plain = CellText.of(name).text().replace('\n', ' ');
        return plain.length() <= OrganisationImport.FILE_NAME_MAX
                ? plain
                : plain.substring(plain.length() - OrganisationImport.FILE_NAME_MAX);
    }

    /** A workbook or a document under the name of a CSV file: ZIP, old Office, PDF. */
    private static boolean ofOtherFormat(byte[] bytes) {
        return Stream.of(OTHER_FORMATS)
                .anyMatch(magic -> bytes.length >= magic.length
                        && IntStream.range(0, magic.length).allMatch(i -> (bytes[i] & 0xFF) == magic[i]));
    }
}
