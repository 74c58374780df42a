package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kith.imports.RowProblem;

/**
 * Finds out which skill each row of a list means: by its key, else by exactly its label in whatever case, in the vocabulary
 * or earlier in the list.
 */
final class SkillIdentity {
    private final Map<String, KnownSkill> knownKeys = new HashMap<>();
    private final Map<String, KnownSkill> knownLabels = new HashMap<>();
    private final Set<String> mergedLabels = new HashSet<>();
    private final Map<Long, SkillGroup> byTarget = new HashMap<>();
    private final Map<String, SkillGroup> byKey = new HashMap<>();
    private final Map<String, SkillGroup> byLabel = new HashMap<>();
    private final List<SkillGroup> groups = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /** @param rows by line, in order */
    SkillIdentity(Map<Long, SkillFacts> rows, Collection<KnownSkill> known) {
        SkillTree tree = new SkillTree(known);
        for (KnownSkill skill : known) {
            KnownSkill meant = tree.known(tree.meant(skill.id()));
            knownKeys.put(skill.key(), meant);
            knownLabels.put(plain(skill.label()), meant);
            if (meant != skill) {
                mergedLabels.add(plain(skill.label()));
            }
        }
        rows.forEach(this::take);
    }

    /** A label without what does not tell it from others. */
    static String plain(String label) {
        return label.toLowerCase(Locale.UK);
    }

    private void take(long line, SkillFacts facts) {
        KnownSkill target = target(facts);
        SkillGroup same = target == null ? inList(facts) : byTarget.get(target.id());
        if (same == null) {
            begin(line, facts, target);
        } else {
            same.fold(line, facts);
            name(same, facts);
        }
    }

    private KnownSkill target(SkillFacts facts) {
        KnownSkill byItsKey = facts.key() == null ? null : knownKeys.get(facts.key());
        boolean told = byItsKey != null || facts.key() != null && byKey.containsKey(facts.key());
        return told ? byItsKey : knownLabels.get(plain(facts.label()));
    }

    private SkillGroup inList(SkillFacts facts) {
        SkillGroup sameKey = facts.key() == null ? null : byKey.get(facts.key());
        return sameKey == null ? byLabel.get(plain(facts.label())) : sameKey;
    }

    private void begin(long line, SkillFacts facts, KnownSkill target) {
        SkillGroup group = new SkillGroup(line, facts, target);
        groups.add(group);
        if (target != null) {
            byTarget.put(target.id(), group);
        }
        KnownSkill owner = knownLabels.get(plain(facts.label()));
        SkillGroup other = byLabel.get(plain(facts.label()));
        if (owner != null && owner != target || other != null) {
            group.refuse();
            problems.add(RowProblem.refusal(
                    line,
                    SkillField.LABEL,
                    "vocabulary.import.problem.labelTaken",
                    facts.label(),
                    owner == null || owner == target ? other.facts().label() : owner.label()));
        }
        name(group, facts);
    }

    private void name(SkillGroup group, SkillFacts facts) {
        if (facts.key() != null) {
            byKey.putIfAbsent(facts.key(), group);
        }
        if (!group.refused()) {
            byLabel.putIfAbsent(plain(facts.label()), group);
        }
    }

    /** One for each skill that the list names, by line. */
    List<SkillGroup> groups() {
        return groups;
    }

    /** Whom a key or a label means; null for nobody. The vocabulary's keys come first, then the list's, then labels. */
    Long meant(String keyOrLabel) {
        if (knownKeys.containsKey(keyOrLabel)) {
            return knownKeys.get(keyOrLabel).id();
        }
        if (byKey.containsKey(keyOrLabel)) {
            return byKey.get(keyOrLabel).id();
        }
        String label = plain(keyOrLabel);
        if (knownLabels.containsKey(label)) {
            return knownLabels.get(label).id();
        }
        return byLabel.containsKey(label) ? byLabel.get(label).id() : null;
    }

    /** Whether the vocabulary has that key. */
    boolean knows(String key) {
        return knownKeys.containsKey(key);
    }

    /** Whether the label is that of a skill which was merged, and keeps it for when that is undone. */
    boolean merged(String label) {
        return mergedLabels.contains(plain(label));
    }

    /** Why rows are refused. */
    List<RowProblem> problems() {
        return problems;
    }
}
