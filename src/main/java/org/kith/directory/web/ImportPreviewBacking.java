package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.directory.ImportOutcome;
import org.kith.directory.ImportPreview;
import org.kith.directory.ImportView;
import org.kith.directory.MakeMembers;
import org.kith.directory.OrganisationImports;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;

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

    private ImportPreview preview;
    private ImportDecision decision;

    /** Before the page is shown, and before what was decided on it is read. */
    public void load() {
        ImportView show = ImportView.of(parameters.text("show")).orElse(null);
        preview = imports.preview(viewer.get(), parameters.id("import"), show, parameters.page());
        decision = new ImportDecision(preview.areas());
    }

    public String apply() {
        try {
            MakeMembers members = decision.makeMembers();
            ImportOutcome outcome = imports.apply(viewer.get(), preview.file().id(), decision.isLeaveOut(), members);
            notices.good("directory.import.done", outcome.counts().organisations(), outcome.members());
            return pages.redirect("/directory/import-preview", "import", preview.file().id());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String discard() {
        try {
            imports.discard(viewer.get(), preview.file().id());
            notices.good("directory.import.discarded", preview.file().fileName());
            return pages.redirect("/directory/import");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public ImportPreview getPreview() {
        return preview;
    }

    public ImportDecision getDecision() {
        return decision;
    }

    /** Once it was applied the directory has everything, so that only the problems are left to look at. */
    public List<ImportView> getViews() {
        return List.of(ImportView.values()).stream()
                .filter(view -> !preview.file().applied() || !view.ofOrganisations())
                .toList();
    }
}
