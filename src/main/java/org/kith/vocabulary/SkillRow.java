package org.kith.vocabulary;

import java.util.List;
import java.util.Optional;
import org.kith.imports.ImportField;
import org.kith.imports.RowCells;

/** Reads one row of a list as the facts of a skill. Each method judges one field. */
final class SkillRow {
    private final RowCells cells;

    SkillRow(RowCells cells) {
        this.cells = cells;
    }

    /** The facts of the row; empty when it is refused. */
    Optional<SkillFacts> facts() {
        String key = key();
        String label = label();
        List<String> acronyms = words(SkillField.ACRONYMS);
        List<String> synonyms = words(SkillField.SYNONYMS).stream()
                .filter(word -> !acronyms.contains(word))
                .toList();
        SkillFacts facts = new SkillFacts(
                key,
                label,
                synonyms,
                acronyms,
                first(SkillField.BROADER, cells.words(SkillField.BROADER)),
                cells.cut(SkillField.DESCRIPTION, Skill.DESCRIPTION_MAX));
        return cells.refused() ? Optional.empty() : Optional.of(facts);
    }

    private String key() {
        String key = cells.known(SkillField.KEY);
        if (key != null && key.length() > Skill.KEY_MAX) {
            cells.refuse(SkillField.KEY, "vocabulary.import.problem.keyTooLong", key, Skill.KEY_MAX);
        }
        return key;
    }

    private String label() {
        String label = cells.line(SkillField.LABEL);
        if (label == null) {
            cells.refuse(SkillField.LABEL, "vocabulary.import.problem.noLabel", "");
        } else if (label.length() > Skill.WORD_MAX) {
            cells.refuse(SkillField.LABEL, "vocabulary.import.problem.labelTooLong", label, Skill.WORD_MAX);
        } else if (label.codePoints().noneMatch(Character::isLetter)) {
            cells.refuse(SkillField.LABEL, "vocabulary.import.problem.labelWithoutLetters", label);
        }
        return label;
    }

    private List<String> words(ImportField field) {
        return first(
                field,
                cells.words(field).stream().filter(word -> fits(field, word)).toList());
    }

    private boolean fits(ImportField field, String word) {
        if (word.length() > Skill.WORD_MAX) {
            cells.warn(field, "vocabulary.import.problem.wordTooLong", word, Skill.WORD_MAX);
            return false;
        }
        if (word.codePoints().noneMatch(Character::isLetter)) {
            cells.warn(field, "vocabulary.import.problem.wordWithoutLetters", word);
            return false;
        }
        return true;
    }

    private List<String> first(ImportField field, List<String> words) {
        if (words.size() <= Skill.WORDS_MAX) {
            return words;
        }
        cells.warn(field, "vocabulary.import.problem.tooManyWords", "", Skill.WORDS_MAX);
        return words.subList(0, Skill.WORDS_MAX);
    }
}
