package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * A skill as the list of the vocabulary shows it.
 *
 * @param synonyms in the order of the alphabet, like the lists after it
 * @param broader the skills directly above
 * @param description null where there is none
 */
public record SkillEntry(
        long id,
        String key,
        String label,
        List<String> synonyms,
        List<String> acronyms,
        List<SkillCard> broader,
        String description) {

    /** Acronyms and synonyms. */
    public List<String> words() {
        List<String> words = new ArrayList<>(acronyms);
        words.addAll(synonyms);
        return words;
    }
}
