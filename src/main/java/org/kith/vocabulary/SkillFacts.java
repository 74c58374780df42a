package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * What one row of a list says of a skill.
 *
 * @param key null where the row has none
 * @param broader keys or labels
 * @param description null for none
 */
record SkillFacts(
        String key,
        String label,
        List<String> synonyms,
        List<String> acronyms,
        List<String> broader,
        String description) {

    /** With what another row says of the same skill: words are united, gaps filled. */
    SkillFacts filledFrom(SkillFacts other) {
        return new SkillFacts(
                key == null ? other.key : key,
                label,
                united(synonyms, other.synonyms),
                united(acronyms, other.acronyms),
                united(broader, other.broader),
                description == null ? other.description : description);
    }

    private static List<String> united(List<String> some, List<String> more) {
        SequencedSet<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }
}
