package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kith.directory.ImportCard;
import org.kith.directory.OrganisationImports;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/import}: sending a file of organisations, and the imports so far. */
@Named
@RequestScoped
public class ImportBacking {
    @Inject
    OrganisationImports imports;

    @Inject
    CurrentViewer viewer;

    @Inject
    Pages pages;

    @Inject
    Parameters parameters;

    @Inject
    HttpServletRequest request;

    private Part file;
    private List<ImportCard> earlier;

    /** Before the page is shown. */
    public void load() {
        earlier = imports.earlier(viewer.get());
        if (request.getMethod().equals("POST") && !parameters.postback()) {
            // too large even to be read: the form and its fields did not arrive
            pages.refuse(OrganisationImports.tooLarge());
        }
    }

    public String upload() {
        try {
            if (file == null || file.getSize() == 0) {
                throw Refusal.at("file", "directory.import.refusal.noFile");
            }
            return pages.redirect("/directory/import-preview", "import", kept());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private long kept() {
        try (InputStream content = file.getInputStream()) {
            return imports.upload(viewer.get(), file.getSubmittedFileName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportCard> getEarlier() {
        return earlier;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
