package org.kith.imports;

/** A file's name as a browser sends it. */
final class FileName {
    private FileName() {}

    /** Without folders and characters that show nothing, at most 200 characters of its end. */
    static String plain(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "");
        String plain = CellText.of(name).text().replace('\n', ' ');
        return plain.length() <= Import.FILE_NAME_MAX ? plain : plain.substring(plain.length() - Import.FILE_NAME_MAX);
    }
}
