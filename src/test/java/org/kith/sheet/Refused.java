package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.refusal.Refusal;

/** Reads files as a whole, and asserts how they are refused. */
final class Refused {
    private Refused() {}

    static void with(String key, Object argument, Runnable reading) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(reading::run).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            if (argument != null) {
                assertThat(refusal.arguments()).first().isEqualTo(argument);
            }
        });
    }

    static void with(String key, Runnable reading) {
        with(key, null, reading);
    }

    /** Recognises the file and reads it to its end. */
    static List<SheetRow> read(Path file, String fileName) {
        SheetFile sheet = SheetFile.recognise(file, fileName);
        return read(sheet, sheet.dialect());
    }

    static List<SheetRow> read(SheetFile sheet, Dialect dialect) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = sheet.open(dialect)) {
            for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
