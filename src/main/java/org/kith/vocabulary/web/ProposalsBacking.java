package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.ProposalDesk;
import org.kith.vocabulary.ProposalState;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /vocabulary/proposals?dismissed=…&page=…}: words that people use for skills and that are in no vocabulary. */
@Named
@RequestScoped
public class ProposalsBacking {
    @Inject
    ProposalDesk desk;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private ProposalDesk.Page page;

    /** Before the page is shown, and when a button of the list was pressed. */
    public String act() throws SQLException {
        for (long word : parameters.pressed("reopen")) {
            try {
                desk.reopen(viewer.get(), word);
                notices.good("vocabulary.proposals.reopened");
                return pages.redirect("/vocabulary/proposals", "dismissed", "yes");
            } catch (Refusal refusal) {
                pages.refuse(refusal);
            }
        }
        page = desk.list(viewer.get(), isDismissed() ? ProposalState.DISMISSED : ProposalState.OPEN, parameters.page());
        return null;
    }

    /** Whether those that were dismissed are shown. */
    public boolean isDismissed() {
        return "yes".equals(parameters.text("dismissed"));
    }

    public ProposalDesk.Page getPage() {
        return page;
    }

    /** Where the pager leads, up to the number. */
    public String getHref() {
        return isDismissed() ? "proposals?dismissed=yes&page=" : "proposals?page=";
    }
}
