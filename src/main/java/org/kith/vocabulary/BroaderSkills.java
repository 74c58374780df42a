package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.imports.RowProblem;

/** Finds the broader skills that rows name, and refuses rows by which a skill would be broader than itself. */
final class BroaderSkills {
    private final SkillIdentity identity;
    private final List<RowProblem> problems = new ArrayList<>();

    BroaderSkills(SkillIdentity identity) {
        this.identity = identity;
    }

    /** Every skill that the list names has its id. */
    void find(Collection<KnownSkill> known) {
        Map<Long, Set<Long>> edges = new HashMap<>();
        known.forEach(skill -> edges.put(skill.id(), new HashSet<>(skill.broader())));
        for (SkillGroup group : identity.groups()) {
            if (!group.refused()) {
                group.facts().broader().forEach(named -> find(group, named));
                edges.computeIfAbsent(group.id(), x -> new HashSet<>()).addAll(group.broader());
            }
        }
        Circles circles = new Circles(edges);
        for (SkillGroup group : identity.groups()) {
            Set<Long> before =
                    group.target() == null ? Set.of() : group.target().broader();
            if (group.broader().stream().anyMatch(id -> !before.contains(id) && circles.holds(group.id(), id))) {
                group.refuse();
                problems.add(RowProblem.refusal(
                        group.line(),
                        SkillField.BROADER,
                        "vocabulary.import.problem.circle",
                        group.facts().label()));
            }
        }
    }

    private void find(SkillGroup group, String named) {
        Long id = identity.meant(named);
        if (id == null) {
            leaveOut(group, named);
        } else {
            group.broader().add(id);
        }
    }

    private void leaveOut(SkillGroup group, String named) {
        problems.add(RowProblem.warning(
                group.line(), SkillField.BROADER, "vocabulary.import.problem.broaderUnknown", named));
    }

    /** Leaves out new skills that do not go in, once it is known which. */
    void leaveOutRefused() {
        Map<Long, String> missing = new HashMap<>();
        identity.groups().stream()
                .filter(group -> group.refused() && group.target() == null)
                .forEach(group -> missing.put(group.id(), group.facts().label()));
        for (SkillGroup group : identity.groups()) {
            if (!group.refused()) {
                group.broader().stream().filter(missing::containsKey).forEach(id -> leaveOut(group, missing.get(id)));
                group.broader().removeAll(missing.keySet());
            }
        }
    }

    List<RowProblem> problems() {
        return problems;
    }
}
