package org.kith.directory.web;

import org.kith.directory.SkillLevel;

/** A chosen skill in the profile's form. */
public class SkillLine {
    private final long id;
    private final String label;
    private SkillLevel level;

    SkillLine(long id, String label, SkillLevel level) {
        this.id = id;
        this.label = label;
        this.level = level;
    }

    public long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public SkillLevel getLevel() {
        return level;
    }

    public void setLevel(SkillLevel level) {
        this.level = level;
    }
}
