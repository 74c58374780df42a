package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.directory.VolunteerExports;
import org.kith.search.SearchUnavailable;
import org.kith.sheet.SheetWriter;
import org.kith.web.CurrentViewer;
import org.kith.web.Downloads;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/**
 * {@code /directory/volunteers-export?of=…&as=csv}: volunteers or people as a file. {@code of} is {@code approvals},
 * {@code people} with the words of its page, or left out for a search, whose parameters follow.
 */
@Named
@RequestScoped
public class VolunteersExportBacking {
    private static final Logger LOG = Logger.getLogger(VolunteersExportBacking.class.getName());

    @Inject
    VolunteerExports exports;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Downloads downloads;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    /** Answers with the file in place of the page. */
    public void send() {
        SheetWriter.Format format = downloads.format(parameters.text("as"));
        String of = parameters.text("of");
        switch (of == null ? "search" : of) {
            case "people" -> {
                String title = texts.get("directory.people.title");
                downloads.send(
                        "people",
                        format,
                        out -> exports.people(viewer.get(), parameters.text("q"), format, title, out));
            }
            case "approvals" -> {
                String title = texts.get("directory.approvals.title");
                downloads.send("volunteers", format, out -> exports.forApproval(viewer.get(), format, title, out));
            }
            default -> sendFound(format);
        }
    }

    /** Without an index it leads back to the search, which says what is the matter. */
    private void sendFound(SheetWriter.Format format) {
        SearchAddress address = SearchAddress.of(request);
        String title = texts.get("directory.approvals.title");
        try {
            downloads.send(
                    "volunteers", format, out -> exports.found(viewer.get(), address.query(), format, title, out));
        } catch (SearchUnavailable e) {
            LOG.log(Level.INFO, "The volunteers found cannot be written: {0}", e.trouble());
            redirect(address.same());
        }
    }

    private static void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
