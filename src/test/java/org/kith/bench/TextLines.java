package org.kith.bench;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of plain text. */
final class TextLines {
    private TextLines() {}

    /** The lines of a file in UTF-8, empty ones included. */
    static List<String> read(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new BadInput(file.getFileName() + ": not UTF-8.", e);
        }
    }

    /** What is wrong with which line, from 1. */
    static BadInput bad(Path file, long line, String what) {
        return new BadInput(file.getFileName() + ", line " + line + ": " + what);
    }
}
