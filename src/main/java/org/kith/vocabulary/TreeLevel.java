package org.kith.vocabulary;

import java.util.List;

/**
 * One level of the tree of skills, with the beginning of the next.
 *
 * @param at the skill whose narrower ones these are; null for those at the top
 * @param path from the top to {@code at}; of several ways the first
 * @param count how many the level has
 */
public record TreeLevel(SkillCard at, List<SkillCard> path, List<Node> nodes, int page, int pages, int count) {
    public static final int PAGE_SIZE = 50;

    /** How many of the next level are shown within this one. */
    public static final int PEEK = 10;

    /**
     * A skill in the tree.
     *
     * @param below how many are directly below it
     * @param first the first {@value TreeLevel#PEEK} of them, each with none of its own
     */
    public record Node(SkillCard skill, int below, List<Node> first) {}
}
