package org.kith.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * The skills one narrows by as a tree. Each stands once, so that it can be ticked once: below the broader one that most
 * things have. A skill that nothing is broader than in the list stands at the top.
 */
final class SkillBranches {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Map<String, DirectoryResult.Value> values = new LinkedHashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final List<String> tops = new ArrayList<>();

    /**
     * @param mostFirst without any below them
     * @param broader the skills directly above one
     */
    SkillBranches(List<DirectoryResult.Value> mostFirst, LongFunction<Set<Long>> broader) {
        mostFirst.forEach(value -> values.put(value.value(), value));
        Map<String, Integer> places = new HashMap<>();
        values.keySet().forEach(skill -> places.put(skill, places.size()));
        Map<String, String> above = new HashMap<>();
        for (String skill : values.keySet()) {
            if (ID.matcher(skill).matches()) {
                broader.apply(Long.parseLong(skill)).stream()
                        .map(String::valueOf)
                        .filter(places::containsKey)
                        .min(Comparator.comparing(places::get))
                        .ifPresent(first -> above.put(skill, first));
            }
        }
        for (String skill : values.keySet()) {
            if (above.containsKey(skill) && !circular(skill, above)) {
                below.computeIfAbsent(above.get(skill), none -> new ArrayList<>())
                        .add(skill);
            } else {
                above.remove(skill);
                tops.add(skill);
            }
        }
    }

    /** A vocabulary should have none; should it, the circle is cut here, and nothing is lost. */
    private static boolean circular(String skill, Map<String, String> above) {
        Set<String> seen = new HashSet<>();
        String at = above.get(skill);
        while (at != null && !at.equals(skill) && seen.add(at)) {
            at = above.get(at);
        }
        return skill.equals(at);
    }

    /** Those at the top, with all the others below them, most things first. */
    List<DirectoryResult.Value> tops() {
        return tops.stream().map(this::branch).toList();
    }

    private DirectoryResult.Value branch(String skill) {
        DirectoryResult.Value value = values.get(skill);
        return new DirectoryResult.Value(
                value.value(),
                value.label(),
                value.count(),
                value.chosen(),
                below.getOrDefault(skill, List.of()).stream().map(this::branch).toList());
    }
}
