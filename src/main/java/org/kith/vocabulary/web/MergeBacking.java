package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillMerging;
import org.kith.vocabulary.SkillPage;
import org.kith.vocabulary.SkillPages;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /vocabulary/merge?id=…&into=…}: which other skill a skill really is, what merging does, and doing it. */
@Named
@RequestScoped
public class MergeBacking {
    private static final int OFFERED = 10;

    @Inject
    SkillPages skills;

    @Inject
    SkillMerging merging;

    @Inject
    Vocabulary vocabulary;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private SkillPage page;
    private SkillMerging.Preview preview;
    private List<SkillSuggestion> offered = List.of();
    private boolean looked;
    private int fromVersion;
    private int intoVersion;

    /** Before the page is shown. */
    public void load() {
        page = skills.page(viewer.get(), parameters.id("id"));
        if (!page.shapeable() || page.mergedInto() != null) {
            throw new NotFound("skill");
        }
        look();
    }

    /** Once, and before a sent form is read: the button is on the page only while there is a preview. */
    private void look() {
        if (!looked && getInto() != null) {
            looked = true;
            try {
                find();
            } catch (Refusal refusal) {
                pages.refuse(refusal);
            }
        }
    }

    private void find() {
        SkillCard into = vocabulary.named(getInto()).orElse(null);
        if (into == null) {
            offered = vocabulary.suggest(getInto(), OFFERED);
            if (offered.isEmpty()) {
                throw Refusal.at("into", "vocabulary.refusal.skillUnknown");
            }
            return;
        }
        preview = merging.preview(viewer.get(), parameters.id("id"), into.id());
        fromVersion = preview.versions().from();
        intoVersion = preview.versions().into();
    }

    public String merge() {
        long id = parameters.id("id");
        try {
            merging.merge(
                    viewer.get(), id, parameters.id("target"), new SkillMerging.Versions(fromVersion, intoVersion));
            SkillPage merged = skills.page(viewer.get(), id);
            notices.good(
                    "vocabulary.merge.done",
                    merged.entry().label(),
                    merged.mergedInto().label());
            return pages.redirect("/vocabulary/skill", "id", merged.mergedInto().id());
        } catch (Refusal refusal) {
            preview = null;
            looked = false;
            load();
            return pages.refuse(refusal);
        }
    }

    public SkillPage getPage() {
        if (page == null) {
            page = skills.page(viewer.get(), parameters.id("id"));
        }
        return page;
    }

    /** What was typed; null before. */
    public String getInto() {
        return parameters.text("into");
    }

    /** Null until one skill is named that it can be merged into. */
    public SkillMerging.Preview getPreview() {
        look();
        return preview;
    }

    public List<SkillSuggestion> getOffered() {
        return offered;
    }

    public int getFromVersion() {
        return fromVersion;
    }

    public void setFromVersion(int version) {
        fromVersion = version;
    }

    public int getIntoVersion() {
        return intoVersion;
    }

    public void setIntoVersion(int version) {
        intoVersion = version;
    }
}
