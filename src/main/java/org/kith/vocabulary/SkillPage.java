package org.kith.vocabulary;

import java.util.List;

/**
 * One skill.
 *
 * @param entry what the skill itself says
 * @param mergedInto the skill it means since it was merged; null when it stands for itself
 * @param brought skills that were merged into it, with the words they brought
 * @param paths ways up, each from the top to the skill directly above; at most {@value #PATHS_MAX}
 * @param narrower those directly below, at most {@value #BELOW_MAX}
 * @param below how many are directly below
 * @param used how many things of each kind name it
 * @param wordable whether the viewer may change its words
 * @param shapeable whether the viewer may change the rest
 */
public record SkillPage(
        SkillEntry entry,
        SkillCard mergedInto,
        List<Brought> brought,
        List<List<SkillCard>> paths,
        List<TreeLevel.Node> narrower,
        int below,
        List<SkillUsage> used,
        boolean wordable,
        boolean shapeable) {

    public static final int PATHS_MAX = 5;
    public static final int BELOW_MAX = 50;

    /**
     * A skill that was merged into another one.
     *
     * @param words its label first
     */
    public record Brought(long id, String label, List<String> words) {}
}
