package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillHistory;
import org.kith.vocabulary.SkillMerging;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /vocabulary/history?page=…}: who did what to which skill; merges are taken back from here. */
@Named
@RequestScoped
public class HistoryBacking {
    @Inject
    SkillHistory history;

    @Inject
    SkillMerging merging;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private SkillHistory.Page page;

    /** Before the page is shown, and when a button of the list was pressed. */
    public String act() {
        for (long skill : parameters.pressed("undo")) {
            try {
                merging.undo(viewer.get(), skill);
                notices.good("vocabulary.history.undone");
                return pages.redirect("/vocabulary/history", "page", parameters.page() > 1 ? parameters.page() : null);
            } catch (Refusal refusal) {
                pages.refuse(refusal);
            }
        }
        page = history.list(viewer.get(), parameters.page());
        return null;
    }

    public SkillHistory.Page getPage() {
        return page;
    }
}
