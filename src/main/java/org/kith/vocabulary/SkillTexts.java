package org.kith.vocabulary;

import java.util.List;

/**
 * What administrators say of a skill beside its other words, as a form has it.
 *
 * @param description null or blank for none
 * @param broader labels, or other words, of the skills directly above
 */
public record SkillTexts(String label, String description, List<String> broader) {
    public SkillTexts {
        broader = List.copyOf(broader);
    }
}
