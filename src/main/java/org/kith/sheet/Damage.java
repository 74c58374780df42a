package org.kith.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.kith.refusal.Refusal;

/** Reading a workbook from strangers: whatever is wrong with its bytes is a refusal. */
final class Damage {
    private Damage() {}

    /** @throws Refusal when what is read is damaged */
    static <T> T refused(Reading<T> reading) {
        try {
            return reading.read();
        } catch (XMLStreamException | ZipException | EOFException | IllegalArgumentException e) {
            Refusal refusal = new Refusal("sheet.workbook.damaged");
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something read from a workbook. A number that is none is an {@link IllegalArgumentException}. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }
}
