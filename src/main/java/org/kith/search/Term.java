package org.kith.search;

import java.util.Set;

/**
 * One part of a query. A document meets it by all the words of {@code text}, wherever in the document they stand, or by
 * any of the skills.
 *
 * @param text words as typed; null is taken as empty
 * @param skills ids of the skills the words mean
 * @param narrowerSkills ids of skills that are kinds of those; they count less
 */
public record Term(String text, Set<Long> skills, Set<Long> narrowerSkills) {
    public Term {
        text = text == null ? "" : text;
        skills = Set.copyOf(skills);
        narrowerSkills = Set.copyOf(narrowerSkills);
    }
}
