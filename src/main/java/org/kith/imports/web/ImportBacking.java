package org.kith.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kith.imports.ImportCounts;
import org.kith.imports.ImportMappings;
import org.kith.imports.ImportPages;
import org.kith.imports.ImportPreview;
import org.kith.imports.ImportState;
import org.kith.imports.ImportView;
import org.kith.imports.ImportedThing;
import org.kith.imports.Imports;
import org.kith.imports.NearChoice;
import org.kith.imports.Outcome;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /imports/import?import=…&show=…&page=…}: how far an import is, what it would do or did, and deciding about it. */
@Named
@RequestScoped
public class ImportBacking {
    @Inject
    Imports imports;

    @Inject
    ImportMappings mappings;

    @Inject
    ImportPages reading;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Notices notices;

    @Inject
    Pages pages;

    private final DecisionForm decision = new DecisionForm();
    private final Map<Long, String> choices = new HashMap<>();
    private ImportPreview preview;

    /** Before the page is shown: one whose columns are not mapped yet is shown there. */
    public String load() {
        return getPreview().file().state() == ImportState.MAPPING
                ? pages.redirect("/imports/mapping", "import", id())
                : null;
    }

    public String apply() {
        try {
            Optional<Outcome> outcome = imports.apply(viewer.get(), id(), decision.decision());
            outcome.ifPresentOrElse(this::tell, () -> notices.warn("imports.meanwhile"));
            return here();
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private void tell(Outcome outcome) {
        ImportCounts counts = outcome.counts();
        notices.good("imports.done", counts.added(), counts.changed(), counts.unchanged());
        outcome.remarks()
                .forEach(remark -> notices.good(remark.key(), remark.arguments().toArray()));
    }

    /** What rows are that could be something known. */
    public String choose() {
        try {
            Map<Long, NearChoice> chosen = new HashMap<>();
            choices.forEach((line, choice) -> {
                if (choice != null) {
                    chosen.put(line, NearChoice.valueOf(choice));
                }
            });
            imports.choose(viewer.get(), id(), chosen);
            return here();
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String mapAgain() {
        try {
            mappings.mapAgain(viewer.get(), id());
            return pages.redirect("/imports/mapping", "import", id());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String cancel() {
        try {
            imports.cancel(viewer.get(), id());
            notices.good("imports.cancelled");
            return pages.redirect("/imports/imports");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String undo() {
        try {
            imports.undo(viewer.get(), id());
            notices.good("imports.undone");
            return here();
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    private String here() {
        return pages.redirect("/imports/import", "import", id());
    }

    private long id() {
        return parameters.id("import");
    }

    public ImportPreview getPreview() {
        if (preview == null) {
            ImportView show = ImportView.of(parameters.text("show")).orElse(null);
            preview = reading.preview(viewer.get(), id(), show, parameters.page());
            decision.getAnswers().putAll(preview.usualAnswers());
            for (ImportedThing thing : preview.things()) {
                NearChoice choice = thing.row().choice();
                choices.put(thing.row().line(), choice == null ? null : choice.name());
            }
        }
        return preview;
    }

    /** "APPLIED", for the page to choose by. */
    public String getState() {
        return getPreview().file().state().name();
    }

    public DecisionForm getDecision() {
        return decision;
    }

    /** Names of {@link NearChoice} by line. */
    public Map<Long, String> getChoices() {
        return choices;
    }
}
