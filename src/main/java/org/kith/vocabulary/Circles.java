package org.kith.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which paths lead back to where they start, in steps that grow with the paths and not with their square (Kosaraju's
 * two walks, without recursion since a list may be one path).
 */
final class Circles {
    private final Map<Long, ? extends Collection<Long>> edges;
    private final Map<Long, Long> circles = new HashMap<>();

    private record Step(long node, Iterator<Long> onward) {}

    Circles(Map<Long, ? extends Collection<Long>> edges) {
        this.edges = edges;
        Map<Long, List<Long>> back = new HashMap<>();
        edges.forEach((from, all) -> all.forEach(
                to -> back.computeIfAbsent(to, x -> new ArrayList<>()).add(from)));
        for (long node : left().reversed()) {
            Deque<Long> open = new ArrayDeque<>(List.of(node));
            while (!open.isEmpty()) {
                long next = open.pop();
                if (circles.putIfAbsent(next, node) == null) {
                    back.getOrDefault(next, List.of()).forEach(open::push);
                }
            }
        }
    }

    /** Every node, in the order in which a walk leaves it for the last time. */
    private List<Long> left() {
        List<Long> left = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (long start : edges.keySet()) {
            Deque<Step> walk = new ArrayDeque<>();
            enter(start, seen, walk);
            while (!walk.isEmpty()) {
                Iterator<Long> onward = walk.peek().onward();
                if (onward.hasNext()) {
                    enter(onward.next(), seen, walk);
                } else {
                    left.add(walk.pop().node());
                }
            }
        }
        return left;
    }

    private void enter(long node, Set<Long> seen, Deque<Step> walk) {
        if (seen.add(node)) {
            Collection<Long> onward = edges.containsKey(node) ? edges.get(node) : List.of();
            walk.push(new Step(node, onward.iterator()));
        }
    }

    /** Whether the edge from one node to the other is part of a circle. */
    boolean holds(long from, long to) {
        return circles.get(from).equals(circles.get(to));
    }
}
