package org.kith.vocabulary;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of a skill, by the vocabulary or by a list, in values that can be compared; null where nothing is.
 *
 * @param broader ids
 */
record SkillSaid(String label, Set<String> synonyms, Set<String> acronyms, Set<Long> broader, String description) {
    static final SkillSaid NOTHING = new SkillSaid(null, null, null, null, null);

    SkillSaid {
        synonyms = some(synonyms);
        acronyms = some(acronyms);
        broader = some(broader);
    }

    /** The same with what ids of broader skills mean by now. */
    SkillSaid meaning(SkillTree tree) {
        return broader == null
                ? this
                : new SkillSaid(
                        label,
                        synonyms,
                        acronyms,
                        broader.stream().map(tree::meant).collect(Collectors.toSet()),
                        description);
    }

    private static <T> Set<T> some(Set<T> several) {
        return several == null || several.isEmpty() ? null : Set.copyOf(several);
    }
}
