package org.kith.search;

import java.util.Set;

/**
 * One part of a query. A document meets it by its words, by any of the skills, or by another word for them; the kind of a
 * hit ({@link HitKind}) says by what.
 *
 * @param text words as typed, in their case; null is taken as empty
 * @param way how the words are looked for
 * @param skills ids of the skills that are called what the words say: exact
 * @param synonymSkills ids of skills for which the words are another name: synonym
 * @param narrowerSkills ids of skills that are kinds of those
 * @param synonyms other names of those skills, looked for in texts word by word in their order: synonym
 */
public record Term(
        String text,
        Way way,
        Set<Long> skills,
        Set<Long> synonymSkills,
        Set<Long> narrowerSkills,
        Set<String> synonyms) {

    /** How the words of a term are looked for. */
    public enum Way {
        /** All of them, wherever in the document they stand. */
        WORDS,
        /** Side by side in their order. */
        PHRASE,
        /** One word that begins so. */
        PREFIX
    }

    public Term {
        text = text == null ? "" : text;
        skills = Set.copyOf(skills);
        synonymSkills = Set.copyOf(synonymSkills);
        narrowerSkills = Set.copyOf(narrowerSkills);
        synonyms = Set.copyOf(synonyms);
    }

    /** Words that are also the name of skills, which have narrower ones. */
    public Term(String text, Set<Long> skills, Set<Long> narrowerSkills) {
        this(text, Way.WORDS, skills, Set.of(), narrowerSkills, Set.of());
    }

    /** Words that name no skill. */
    public static Term of(String text, Way way) {
        return new Term(text, way, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Words that name no skill, all to be found somewhere. */
    public static Term words(String text) {
        return of(text, Way.WORDS);
    }
}
