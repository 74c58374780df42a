package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.kith.directory.OrganisationImports;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;

/** {@code /directory/import-refused?import=…}: the refused rows as a file. */
@Named
@RequestScoped
public class ImportRefusedBacking {
    @Inject
    OrganisationImports imports;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    ImportWording wording;

    /** Answers with the file in place of the page. */
    public void send() {
        byte[] rows = imports.refusedRows(viewer.get(), parameters.id("import"), wording::sentence);
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"refused-rows.csv\"");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseContentLength(rows.length);
        try {
            external.getResponseOutputStream().write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
