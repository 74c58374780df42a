package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/** Synonyms and acronyms of skills. Searches know them from the next one on; nothing is indexed for them. */
@ApplicationScoped
@Transactional
@Saves
public class SkillWords {
    @Inject
    VocabularyTurn turn;

    /**
     * Gives a skill another word.
     *
     * @param acronym whether it is one, otherwise a synonym
     * @throws Refusal at {@code word}, when it is no word or means a skill already
     */
    public void add(Viewer viewer, long skillId, String typed, boolean acronym) {
        VocabularyAccess.mayWord(viewer);
        SkillGraph graph = turn.begin();
        String word = WordRules.read("word", typed);
        if (WordRules.has(graph.tree(), skillId, word)) {
            throw Refusal.at("word", "vocabulary.refusal.wordThere", word);
        }
        add(viewer, graph, skillId, word, acronym, "word");
    }

    /** The same within another change, which has begun; refused at that field. */
    void add(Viewer viewer, SkillGraph graph, long skillId, String word, boolean acronym, String field) {
        Skill skill = standing(graph, skillId);
        WordRules.refuseTaken(field, graph, skillId, word);
        Skill.WordKind kind = acronym ? Skill.WordKind.ACRONYM : Skill.WordKind.SYNONYM;
        if (skill.words().values().stream().filter(kind::equals).count() >= Skill.WORDS_MAX) {
            throw Refusal.at(field, "vocabulary.refusal.tooManyWords", Skill.WORDS_MAX);
        }
        skill.words().put(word, kind);
        turn.tell(viewer, SkillEventKind.WORD_ADDED, graph.tree().known(skillId), word, null);
    }

    /** Takes a word away; nothing happens when it is gone already. */
    public void remove(Viewer viewer, long skillId, String word) {
        VocabularyAccess.mayWord(viewer);
        SkillGraph graph = turn.begin();
        Skill skill = standing(graph, skillId);
        if (skill.words().remove(word) != null) {
            turn.tell(viewer, SkillEventKind.WORD_REMOVED, graph.tree().known(skillId), word, null);
        }
    }

    private Skill standing(SkillGraph graph, long skillId) {
        Skill skill = turn.skill(skillId);
        if (graph.tree().known(skillId) == null) {
            throw new NotFound(VocabularyTurn.TYPE);
        }
        if (skill.merged()) {
            throw new Refusal("vocabulary.refusal.merged");
        }
        return skill;
    }
}
