package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kith.sheet.SheetWriter;

/** Lists as files, in place of a page. */
@RequestScoped
public class Downloads {
    /** What writes the list. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** The format of that name in lower case; a CSV file for any other. */
    public SheetWriter.Format format(String name) {
        return SheetWriter.Format.XLSX.extension().equals(name) ? SheetWriter.Format.XLSX : SheetWriter.Format.CSV;
    }

    /**
     * Answers with the file. It is written to disk first, so that a failure halfway is an error page and not half a list.
     *
     * @param name without its extension; letters, digits and hyphens
     */
    public void send(String name, SheetWriter.Format format, Content content) {
        try {
            Path file = Files.createTempFile("kith-download-", ".sheet");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    content.to(out);
                }
                send(name + "." + format.extension(), format.mediaType(), file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(String name, String mediaType, Path file) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.setResponseContentType(mediaType);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("Content-Length", Long.toString(Files.size(file)));
        Files.copy(file, external.getResponseOutputStream());
        context.responseComplete();
    }
}
