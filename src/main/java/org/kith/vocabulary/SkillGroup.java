package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** The rows of a list that say something of one skill; the first of them speaks for all. */
final class SkillGroup {
    private final long line;
    private final List<Long> folded = new ArrayList<>();
    private final KnownSkill target;
    private final SequencedMap<String, Skill.WordKind> words = new LinkedHashMap<>();
    private final SequencedSet<Long> broader = new LinkedHashSet<>();
    private SkillFacts facts;
    private String newKey;
    private long id;
    private boolean refused;

    /** @param target null for a new skill */
    SkillGroup(long line, SkillFacts facts, KnownSkill target) {
        this.line = line;
        this.facts = facts;
        this.target = target;
        this.id = target == null ? 0 : target.id();
    }

    void fold(long other, SkillFacts more) {
        folded.add(other);
        facts = facts.filledFrom(more);
    }

    /** Says which id and key a new skill will have. */
    void reserve(long reserved, String key) {
        id = reserved;
        newKey = key;
    }

    void refuse() {
        refused = true;
    }

    boolean refused() {
        return refused;
    }

    long line() {
        return line;
    }

    List<Long> folded() {
        return folded;
    }

    /** The skill of the vocabulary; null for a new one. */
    KnownSkill target() {
        return target;
    }

    SkillFacts facts() {
        return facts;
    }

    /** Null for a known one. */
    String newKey() {
        return newKey;
    }

    /** Of the known skill, or reserved for the new one. */
    long id() {
        return id;
    }

    /** The words that the skill may have. */
    SequencedMap<String, Skill.WordKind> words() {
        return words;
    }

    /** Ids of the broader skills that there are. */
    SequencedSet<Long> broader() {
        return broader;
    }

    SkillSaid said() {
        SequencedSet<String> synonyms = new LinkedHashSet<>(words.keySet());
        SequencedSet<String> acronyms = new LinkedHashSet<>(words.keySet());
        synonyms.removeIf(word -> words.get(word) != Skill.WordKind.SYNONYM);
        acronyms.removeIf(word -> words.get(word) != Skill.WordKind.ACRONYM);
        return new SkillSaid(facts.label(), synonyms, acronyms, broader, facts.description());
    }
}
