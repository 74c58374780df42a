package org.kith.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * A word that people use for a skill and that is not in the vocabulary, with others that are read alike.
 *
 * @param word as it was first written, of those alike the one most used
 * @param alike the others
 * @param lists how many profiles lists meant it for
 * @param profiles how many volunteers proposed it for their own profile
 * @param asked how many looked for it when asking for help
 * @param nearest skills that it might mean, likeliest first
 */
public record ProposedWord(
        long id,
        String word,
        List<String> alike,
        Instant firstSeenAt,
        int lists,
        int profiles,
        int asked,
        List<SkillCard> nearest) {}
