package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.imports.ImportField;
import org.kith.imports.RowProblem;
import org.kith.search.Words;

/** Keeps a word meaning one skill: who has it first keeps it, the vocabulary before any list, labels before other words. */
final class WordClaims {
    private final Map<String, Long> owners = new HashMap<>();
    private final Map<Long, String> labels = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    WordClaims(Collection<KnownSkill> known) {
        for (KnownSkill skill : known) {
            if (skill.mergedInto() == null) {
                labels.put(skill.id(), skill.label());
                skill.words().forEach(word -> claim(skill.id(), word));
            }
        }
    }

    private void claim(long skill, String word) {
        owners.putIfAbsent(plain(word), skill);
        owners.putIfAbsent(stems(word), skill);
    }

    private static String plain(String word) {
        return String.join(" ", Words.plain(word));
    }

    private static String stems(String word) {
        return String.join(" ", Words.of(word));
    }

    /** Labels of the list: one that is another skill's word refuses its row, one that is only read like it is told of. */
    void labels(Collection<SkillGroup> groups) {
        for (SkillGroup group : groups) {
            String label = group.facts().label();
            if (group.refused()
                    || group.target() != null && label.equals(group.target().label())) {
                continue;
            }
            Long owner = owners.get(plain(label));
            Long alike = owners.get(stems(label));
            if (owner != null && owner != group.id()) {
                group.refuse();
                problems.add(RowProblem.refusal(
                        group.line(),
                        SkillField.LABEL,
                        "vocabulary.import.problem.labelTaken",
                        label,
                        labels.get(owner)));
                continue;
            }
            if (alike != null && alike != group.id() && !stems(label).isEmpty()) {
                problems.add(RowProblem.warning(
                        group.line(),
                        SkillField.LABEL,
                        "vocabulary.import.problem.labelAlike",
                        label,
                        labels.get(alike)));
            }
            labels.putIfAbsent(group.id(), label);
            claim(group.id(), label);
        }
    }

    /** The other words of the list, row by row; what another skill has already is left out. */
    void words(Collection<SkillGroup> groups) {
        for (SkillGroup group : groups) {
            if (!group.refused()) {
                Set<String> own =
                        new HashSet<>(Set.of(SkillIdentity.plain(group.facts().label())));
                group.facts().acronyms().forEach(word -> word(group, word, Skill.WordKind.ACRONYM, own));
                group.facts().synonyms().stream()
                        .filter(word -> !keptAsAcronym(group, word))
                        .forEach(word -> word(group, word, Skill.WordKind.SYNONYM, own));
            }
        }
    }

    /** A list without acronyms does not turn one into a synonym. */
    private static boolean keptAsAcronym(SkillGroup group, String word) {
        return group.target() != null
                && group.facts().acronyms().isEmpty()
                && group.target().acronyms().contains(word);
    }

    private void word(SkillGroup group, String word, Skill.WordKind kind, Set<String> own) {
        if (!own.add(SkillIdentity.plain(word))) {
            return; // the skill's own label, or said twice
        }
        Long owner = owners.getOrDefault(plain(word), stems(word).isEmpty() ? null : owners.get(stems(word)));
        if (owner != null && owner != group.id()) {
            ImportField field = kind == Skill.WordKind.ACRONYM ? SkillField.ACRONYMS : SkillField.SYNONYMS;
            problems.add(RowProblem.warning(
                    group.line(), field, "vocabulary.import.problem.wordTaken", word, labels.get(owner)));
            return;
        }
        group.words().put(word, kind);
        claim(group.id(), word);
    }

    List<RowProblem> problems() {
        return problems;
    }
}
