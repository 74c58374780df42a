package org.kith.directory;

/** How well a volunteer knows a skill, in the volunteer's own judgement. */
public enum SkillLevel {
    SOME(1),
    CONFIDENT(2),
    EXPERT(3);

    private final int thirds;

    SkillLevel(int thirds) {
        this.thirds = thirds;
    }

    /** 1 to 3; a picture shows it as that many thirds. */
    public int thirds() {
        return thirds;
    }
}
