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
import org.kith.directory.OrganisationExports;
import org.kith.search.SearchUnavailable;
import org.kith.web.CurrentViewer;
import org.kith.web.ListDownloads;
import org.kith.web.Texts;

/** {@code /directory/organisations-download?q=…&as=csv}: the organisations that a search finds, as a file. */
@Named
@RequestScoped
public class OrganisationsDownloadBacking {
    private static final Logger LOG = Logger.getLogger(OrganisationsDownloadBacking.class.getName());

    @Inject
    OrganisationExports exports;

    @Inject
    CurrentViewer viewer;

    @Inject
    ListDownloads downloads;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    /** Answers with the file; without an index it leads back to the search, which says what is the matter. */
    public void send() {
        SearchAddress address = SearchAddress.of(request);
        try {
            downloads.send(
                    "organisations",
                    (title, format, out) -> exports.found(
                            viewer.get(), address.query(), phrase -> texts.get(phrase.key()), format, title, out));
        } catch (SearchUnavailable e) {
            LOG.log(Level.INFO, "The directory cannot be exported: {0}", e.trouble());
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
