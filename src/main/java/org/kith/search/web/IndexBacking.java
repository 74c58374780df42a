package org.kith.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.search.IndexCare;
import org.kith.search.IndexState;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Texts;

/** {@code /search/index}: how this node's index stands, and looking after it. */
@Named
@RequestScoped
public class IndexBacking {
    private static final String PAGE = "/search/index";

    @Inject
    IndexCare care;

    @Inject
    CurrentViewer viewer;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private IndexState state;

    public void show() {
        state = care.state(viewer.get());
    }

    public String rebuild() {
        care.rebuild(viewer.get());
        notices.good("search.index.rebuild.asked");
        return pages.redirect(PAGE);
    }

    public String reconcile() {
        care.reconcile(viewer.get());
        notices.good("search.index.reconcile.asked");
        return pages.redirect(PAGE);
    }

    /** How far a rebuild or a comparison is that has done so many things, in words. */
    public String progress(long done) {
        return texts.get("search.index.progress", done, state.about(done));
    }

    /** Null while a form comes in: nothing on the page that sends one depends on it. */
    public IndexState getState() {
        return state;
    }
}
