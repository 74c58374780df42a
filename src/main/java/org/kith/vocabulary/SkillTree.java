package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is broader than what at one moment. A skill that was merged means the one at the end of its merges: what was
 * narrower than it is narrower than that one, which keeps its own place.
 */
final class SkillTree {
    private final Map<Long, KnownSkill> skills = new HashMap<>();
    private final Map<Long, Set<Long>> same = new HashMap<>();
    private final Map<Long, Set<Long>> broader = new HashMap<>();
    private final Map<Long, Set<Long>> narrower = new HashMap<>();

    SkillTree(Collection<KnownSkill> all) {
        all.forEach(skill -> skills.put(skill.id(), skill));
        all.forEach(skill ->
                same.computeIfAbsent(meant(skill.id()), x -> new HashSet<>()).add(skill.id()));
        for (long id : same.keySet()) {
            Set<Long> above = new HashSet<>();
            collectBroader(id, id, new HashSet<>(), above);
            broader.put(id, above);
            above.forEach(b -> narrower.computeIfAbsent(b, x -> new HashSet<>()).add(id));
        }
    }

    /** One that stood between the skill and the next above, and was merged with it, leaves its own place to it. */
    private void collectBroader(long id, long from, Set<Long> seen, Set<Long> above) {
        if (!seen.add(from)) {
            return;
        }
        for (long named : skills.get(from).broader()) {
            long meant = meant(named);
            if (meant != id) {
                if (skills.containsKey(meant)) {
                    above.add(meant);
                }
            } else if (skills.containsKey(named)) {
                collectBroader(id, named, seen, above);
            }
        }
    }

    /** The skill that an id means: the one at the end of its merges, for most ids that itself. */
    long meant(long id) {
        long at = id;
        Set<Long> seen = new HashSet<>();
        while (seen.add(at) && skills.containsKey(at) && skills.get(at).mergedInto() != null) {
            at = skills.get(at).mergedInto();
        }
        return at;
    }

    /** The skill that an id means and all that were merged into it, however often. */
    Set<Long> sameAs(long id) {
        return same.getOrDefault(meant(id), Set.of(id));
    }

    /** Every skill as it stands, merged ones too. */
    Collection<KnownSkill> all() {
        return skills.values();
    }

    /** The skill as it stands, merged or not; null when there is none. */
    KnownSkill known(long id) {
        return skills.get(id);
    }

    /** Directly above what the id means. */
    Set<Long> broaderOf(long id) {
        return broader.getOrDefault(meant(id), Set.of());
    }

    /** Directly below what the id means. */
    Set<Long> narrowerOf(long id) {
        return narrower.getOrDefault(meant(id), Set.of());
    }

    /** Those that no other is broader than, and that were not merged. */
    List<Long> tops() {
        return broader.keySet().stream().filter(id -> broader.get(id).isEmpty()).toList();
    }

    /** Whether some skill is part of itself. */
    boolean circular() {
        Circles circles = new Circles(broader);
        return broader.entrySet().stream()
                .anyMatch(edge -> edge.getValue().stream().anyMatch(above -> circles.holds(edge.getKey(), above)));
    }

    /** The same with one skill merged into another, or into none. */
    SkillTree withMerged(long id, Long into) {
        return with(id, skills.get(id).mergedInto(into));
    }

    /** The same with one skill below others. */
    SkillTree withBroader(long id, Set<Long> above) {
        return with(id, skills.get(id).below(above));
    }

    private SkillTree with(long id, KnownSkill changed) {
        List<KnownSkill> all = new ArrayList<>(skills.values());
        all.removeIf(skill -> Objects.equals(skill.id(), id));
        all.add(changed);
        return new SkillTree(all);
    }
}
