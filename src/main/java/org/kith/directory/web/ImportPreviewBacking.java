package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.directory.ImportCounts;
import org.kith.directory.ImportOutcome;
import org.kith.directory.ImportPreview;
import org.kith.directory.ImportView;
import org.kith.directory.OrganisationImports;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/import-preview?import=…&show=…&page=…}: what a file would do, and deciding about it. */
@Named
@RequestScoped
public class ImportPreviewBacking {
    @Inject
    OrganisationImports imports;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Notices notices;

    @Inject
    Pages pages;

    private final ImportDecision decision = new ImportDecision();
    private ImportPreview preview;

    /** Before the page is shown: what may not be seen is not found. */
    public void load() {
        getPreview();
    }

    public String apply() {
        try {
            ImportOutcome outcome = imports.apply(viewer.get(), id(), decision.isLeaveOut(), decision.makeMembers());
            ImportCounts counts = outcome.counts();
            notices.good(
                    "directory.import.done", counts.added(), counts.changed(), counts.unchanged(), outcome.members());
            return pages.redirect("/directory/import-preview", "import", id());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String discard() {
        try {
            imports.discard(viewer.get(), id());
            notices.good("directory.import.discarded");
            return pages.redirect("/directory/import");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private long id() {
        return parameters.id("import");
    }

    public ImportPreview getPreview() {
        if (preview == null) {
            ImportView show = ImportView.of(parameters.text("show")).orElse(null);
            preview = imports.preview(viewer.get(), id(), show, parameters.page());
        }
        return preview;
    }

    public ImportDecision getDecision() {
        return decision;
    }
}
