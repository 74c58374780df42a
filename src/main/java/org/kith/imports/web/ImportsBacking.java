package org.kith.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.kith.imports.ImportCard;
import org.kith.imports.ImportPages;
import org.kith.imports.Imports;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /imports/imports?page=…}: sending a list, and the imports so far. */
@Named
@RequestScoped
public class ImportsBacking {
    @Inject
    Imports imports;

    @Inject
    ImportPages reading;

    @Inject
    CurrentViewer viewer;

    @Inject
    Pages pages;

    @Inject
    Parameters parameters;

    @Inject
    HttpServletRequest request;

    private Part file;
    private String kind;
    private List<String> kinds;
    private List<ImportCard> history;

    /** Before the page is shown. */
    public void load() {
        getKinds(); // whoever may import nothing is told so
        if (request.getMethod().equals("POST") && !parameters.postback()) {
            // too large even to be read: the form and its fields did not arrive
            pages.refuse(Imports.tooLarge());
        }
    }

    public String upload() {
        try {
            if (file == null || file.getSize() == 0) {
                throw Refusal.at("file", "imports.refusal.noFile");
            }
            return pages.redirect("/imports/mapping", "import", kept());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** The part can be read once, what a service is given has to be there twice. */
    private long kept() {
        try {
            Path copy = Files.createTempFile("kith-upload-", ".sheet");
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return imports.upload(viewer.get(), kind, file.getSubmittedFileName(), copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the kinds of lists that this viewer may import. */
    public List<String> getKinds() {
        if (kinds == null) {
            kinds = reading.kinds(viewer.get());
        }
        return kinds;
    }

    public List<ImportCard> getHistory() {
        if (history == null) {
            history = reading.history(viewer.get(), getPage());
        }
        return history;
    }

    public int getPage() {
        return parameters.page();
    }

    public int getPages() {
        return reading.historyPages(viewer.get());
    }

    /** As chosen, as the address says, or the first. */
    public String getKind() {
        if (kind == null) {
            String said = parameters.text("kind");
            kind = getKinds().contains(said) ? said : getKinds().getFirst();
        }
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
