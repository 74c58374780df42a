package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.SkillEditing;
import org.kith.vocabulary.SkillHistory;
import org.kith.vocabulary.SkillMerging;
import org.kith.vocabulary.SkillPage;
import org.kith.vocabulary.SkillPages;
import org.kith.vocabulary.SkillWords;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /vocabulary/skill?id=…}: one skill, its words, its place, who uses it, what was done to it. */
@Named
@RequestScoped
public class SkillBacking {
    private static final String PAGE = "/vocabulary/skill";

    @Inject
    SkillPages skills;

    @Inject
    SkillWords words;

    @Inject
    SkillEditing editing;

    @Inject
    SkillMerging merging;

    @Inject
    SkillHistory history;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private SkillPage page;
    private List<SkillHistory.Line> lines;
    private String word;
    private boolean acronym;

    /** Before the page is shown, and when the button beside a word was pressed. */
    public String act() {
        long id = parameters.id("id");
        getPage();
        if (parameters.posted("removeWord")) {
            String gone = parameters.text("removeWord");
            return done(() -> words.remove(viewer.get(), id, gone), PAGE, "vocabulary.skill.wordRemoved", gone);
        }
        return null;
    }

    public String addWord() {
        return done(
                () -> words.add(viewer.get(), parameters.id("id"), word, acronym),
                PAGE,
                "vocabulary.skill.wordAdded",
                word == null ? "" : word.strip());
    }

    public String delete() {
        String label = getPage().entry().label();
        return done(
                () -> editing.delete(viewer.get(), parameters.id("id")),
                "/vocabulary/skills",
                "vocabulary.skill.deleted",
                label);
    }

    public String undoMerge() {
        return done(
                () -> merging.undo(viewer.get(), parameters.id("id")),
                PAGE,
                "vocabulary.skill.mergeUndone",
                getPage().entry().label());
    }

    private String done(Runnable change, String next, String key, Object argument) {
        try {
            change.run();
            notices.good(key, argument);
            return pages.redirect(next, "id", next.equals(PAGE) ? parameters.id("id") : null);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public SkillPage getPage() {
        if (page == null) {
            page = skills.page(viewer.get(), parameters.id("id"));
        }
        return page;
    }

    /** What was done; empty for those who have no say in words. */
    public List<SkillHistory.Line> getHistory() {
        if (lines == null) {
            boolean shown = viewer.get().coordinator() || viewer.get().administrator();
            lines = shown ? history.of(viewer.get(), parameters.id("id")) : List.of();
        }
        return lines;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public boolean isAcronym() {
        return acronym;
    }

    public void setAcronym(boolean acronym) {
        this.acronym = acronym;
    }
}
