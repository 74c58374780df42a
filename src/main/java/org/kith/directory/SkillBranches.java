package org.kith.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The skills one narrows by as a tree. Each stands once, so that it can be ticked once: below the broader one that most
 * things have. A skill that nothing is broader than in the list stands at the top.
 */
final class SkillBranches {
    private static final int NONE = -1;

    private final List<DirectoryResult.Value> values;

    /** By place in the list the places of those directly below. */
    private final List<List<Integer>> below = new ArrayList<>();

    private final List<Integer> tops = new ArrayList<>();

    /**
     * @param mostFirst without any below them
     * @param broader the skills directly above each
     */
    SkillBranches(List<DirectoryResult.Value> mostFirst, Map<Long, Set<Long>> broader) {
        values = mostFirst;
        int[] above = above(
                mostFirst.stream().map(value -> Facets.skill(value.value())).toList(), broader);
        for (int place = 0; place < above.length; place++) {
            below.add(new ArrayList<>());
        }
        for (int place = 0; place < above.length; place++) {
            if (above[place] != NONE && circular(place, above)) {
                above[place] = NONE;
            }
            (above[place] == NONE ? tops : below.get(above[place])).add(place);
        }
    }

    /** Of each the place of that broader one which stands first in the list. */
    private static int[] above(List<Optional<Long>> ids, Map<Long, Set<Long>> broader) {
        Map<Long, Integer> places = new HashMap<>();
        for (int place = 0; place < ids.size(); place++) {
            int here = place;
            ids.get(place).ifPresent(id -> places.put(id, here));
        }
        return ids.stream()
                .mapToInt(id -> id.map(broader::get).orElse(Set.of()).stream()
                        .mapToInt(other -> places.getOrDefault(other, NONE))
                        .filter(place -> place != NONE)
                        .min()
                        .orElse(NONE))
                .toArray();
    }

    /** A vocabulary should have none; should it, the circle is cut here, and nothing is lost. */
    private static boolean circular(int place, int[] above) {
        int at = above[place];
        for (int steps = 0; at != NONE && at != place && steps < above.length; steps++) {
            at = above[at];
        }
        return at == place;
    }

    /** Those at the top, with all the others below them, most things first. */
    List<DirectoryResult.Value> tops() {
        return tops.stream().map(this::branch).toList();
    }

    private DirectoryResult.Value branch(int place) {
        DirectoryResult.Value value = values.get(place);
        List<Integer> narrower = below.get(place);
        return narrower.isEmpty()
                ? value
                : new DirectoryResult.Value(
                        value.value(),
                        value.label(),
                        value.count(),
                        value.chosen(),
                        narrower.stream().map(this::branch).toList());
    }
}
