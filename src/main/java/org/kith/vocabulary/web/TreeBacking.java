package org.kith.vocabulary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.vocabulary.SkillPages;
import org.kith.vocabulary.TreeLevel;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;

/** {@code /vocabulary/tree?at=…&page=…}: skills below a skill, or at the top, with the beginning of the next level. */
@Named
@RequestScoped
public class TreeBacking {
    @Inject
    SkillPages skills;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    private TreeLevel level;

    /** Before the page is shown. */
    public void load() {
        level = skills.level(viewer.get(), parameters.optionalId("at"), parameters.page());
    }

    public TreeLevel getLevel() {
        return level;
    }

    /** Where the pager leads, up to the number. */
    public String getHref() {
        return level.at() == null ? "tree?page=" : "tree?at=" + level.at().id() + "&page=";
    }
}
