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

    private final SkillTree tree;

    WordClaims(SkillTree tree) {
        this.tree = tree;
    }

    /** Skills of the vocabulary, by id. The words of one that was merged are those of the other. */
    void known(Collection<KnownSkill> known) {
        for (KnownSkill skill : known) {
            if (skill.mergedInto() == null) {
                labels.put(skill.id(), skill.label());
            }
            skill.words().forEach(word -> claim(tree.meant(skill.id()), word));
        }
    }

    private void claim(long skill, String word) {
        claim(skill, Reading.of(word));
    }

    private void claim(long skill, Reading reading) {
        owners.putIfAbsent(reading.plain(), skill);
        if (!reading.stems().isEmpty()) {
            owners.putIfAbsent(reading.stems(), skill);
        }
    }

    /** A word as it is read: as it stands and by its stems, which may be none. */
    private record Reading(String plain, String stems) {
        static Reading of(String word) {
            Words.Both read = Words.both(word);
            return new Reading(String.join(" ", read.plain()), String.join(" ", read.stems()));
        }
    }

    /** Labels of the list: one that is another skill's word refuses its row, one that is only read like it is told of. */
    void labels(Collection<SkillGroup> groups) {
        for (SkillGroup group : groups) {
            String label = group.facts().label();
            if (group.refused()
                    || group.target() != null && label.equals(group.target().label())) {
                continue;
            }
            Reading reading = Reading.of(label);
            Long owner = owners.get(reading.plain());
            Long alike = owners.get(reading.stems());
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
            if (alike != null && alike != group.id()) {
                problems.add(RowProblem.warning(
                        group.line(),
                        SkillField.LABEL,
                        "vocabulary.import.problem.labelAlike",
                        label,
                        labels.get(alike)));
            }
            labels.putIfAbsent(group.id(), label);
            claim(group.id(), reading);
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
        Reading reading = Reading.of(word);
        Long owner = owners.getOrDefault(reading.plain(), owners.get(reading.stems()));
        if (owner != null && owner != group.id()) {
            ImportField field = kind == Skill.WordKind.ACRONYM ? SkillField.ACRONYMS : SkillField.SYNONYMS;
            problems.add(RowProblem.warning(
                    group.line(), field, "vocabulary.import.problem.wordTaken", word, labels.get(owner)));
            return;
        }
        group.words().put(word, kind);
        claim(group.id(), reading);
    }

    List<RowProblem> problems() {
        return problems;
    }
}
