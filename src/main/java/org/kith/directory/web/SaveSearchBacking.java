package org.kith.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.kith.directory.DigestRhythm;
import org.kith.directory.Digests;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.SavedSearches;
import org.kith.directory.WrittenQuery;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/** {@code /directory/save-search?q=…&name=…&alert=yes}: keeps a search, then goes back to it. */
@Named
@RequestScoped
public class SaveSearchBacking {
    private static final int NAME_MAX = 120;

    @Inject
    SavedSearches searches;

    @Inject
    Digests digests;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private DirectoryQuery query;
    private WrittenQuery written;

    /** The page that saves a search, up to further parameters. */
    static String address(DirectoryQuery query) {
        String search = new WrittenQuery(query).address();
        int parameters = search.indexOf('?');
        return "/directory/save-search?" + (parameters < 0 ? "" : search.substring(parameters + 1) + "&");
    }

    @PostConstruct
    void read() {
        // as Faces has it: a form that is shown again is in it
        query = SearchAddress.of((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .query();
        written = new WrittenQuery(query);
    }

    /** Before the page is shown, and when its button was pressed. */
    public String act() {
        pages.requireSignedIn();
        if (parameters.posted("save")) {
            try {
                tell(searches.save(viewer.get(), parameters.text("name"), query, isAlert()));
                back();
            } catch (Refusal refusal) {
                return pages.refuse(refusal);
            }
        }
        return null;
    }

    private void tell(SavedSearches.Saved saved) {
        if (!saved.made()) {
            notices.good("directory.save-search.known", saved.name());
        } else if (!isAlert()) {
            notices.good("directory.save-search.done", saved.name());
        } else if (digests.rhythm(viewer.get()) == DigestRhythm.NONE) {
            notices.warn("directory.save-search.done.noMail", saved.name());
        } else {
            notices.good("directory.save-search.done.alert", saved.name());
        }
    }

    private void back() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As typed; before that the one proposed, cut to what it may have. */
    public String getName() {
        String name = Objects.toString(parameters.text("name"), "");
        if (name.isEmpty() && !parameters.postback()) {
            name = texts.get("directory.save-search.everything");
        }
        return name.length() > NAME_MAX ? name.substring(0, NAME_MAX - 1) + "…" : name;
    }

    public boolean isAlert() {
        return "yes".equals(parameters.text("alert"));
    }

    public List<WrittenQuery.Parameter> getParameters() {
        return written.parameters();
    }

    /** Where it is searched, within the application. */
    public String getAddress() {
        return written.address();
    }
}
