package org.kith.vocabulary;

import java.util.Optional;
import org.kith.refusal.Refusal;

/** What a label, a synonym or an acronym may be: a word means one skill. */
final class WordRules {
    private WordRules() {}

    /**
     * The word as it is kept: on one line, without blanks around it.
     *
     * @param field of the form
     */
    static String read(String field, String typed) {
        String word = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (word.isEmpty()) {
            throw Refusal.at(field, "vocabulary.refusal.wordMissing");
        }
        if (word.length() > Skill.WORD_MAX) {
            throw Refusal.at(field, "refusal.tooLong", Skill.WORD_MAX);
        }
        if (word.codePoints().noneMatch(Character::isLetter)) {
            throw Refusal.at(field, "vocabulary.refusal.wordWithoutLetters");
        }
        return word;
    }

    /** @throws Refusal when another skill than {@code own} has the word, or one that is read alike; null owns nothing */
    static void refuseTaken(String field, SkillGraph graph, Long own, String word) {
        Optional<SkillCard> owner = graph.owner(word).filter(skill -> own == null || skill.id() != own);
        if (owner.isPresent()) {
            throw Refusal.at(
                    field, "vocabulary.refusal.wordTaken", word, owner.get().label());
        }
    }

    /** Whether the skill, or one that was merged into it, has exactly this word in whatever case. */
    static boolean has(SkillTree tree, long skill, String word) {
        return tree.sameAs(skill).stream().anyMatch(id -> hasItself(tree, id, word));
    }

    /** Whether the skill itself has exactly this word in whatever case. */
    static boolean hasItself(SkillTree tree, long skill, String word) {
        KnownSkill known = tree.known(skill);
        return known != null && known.words().stream().anyMatch(word::equalsIgnoreCase);
    }
}
