package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.search.Term;
import org.kith.search.Words;

/** Cuts a typed text into terms. Every word is analysed once, however many phrases it is tried in. */
final class Understanding {
    private static final int LONGEST_PHRASE = 8;

    private final SkillGraph graph;
    private final List<String> words;

    /** The stem of each word; empty for a stop word. */
    private final List<String> stems;

    Understanding(String typed, SkillGraph graph) {
        this.graph = graph;
        words = Words.plain(typed);
        stems = words.stream().map(word -> String.join(" ", Words.of(word))).toList();
    }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            from = next(from, terms);
        }
        return terms;
    }

    /** Adds the longest phrase that begins at {@code from} and names a skill, else the word there; returns where it ends. */
    private int next(int from, List<Term> terms) {
        for (int to = mayOpen(from) ? Math.min(from + LONGEST_PHRASE, words.size()) : from; to > from; to--) {
            Optional<Long> skill = graph.skillOf(text(from, to), stems(from, to));
            if (skill.isPresent()) {
                terms.add(new Term(text(from, to), Set.of(skill.get()), graph.narrowerOf(skill.get())));
                return to;
            }
        }
        if (!stems.get(from).isEmpty()) {
            terms.add(new Term(words.get(from), Set.of(), Set.of()));
        }
        return from + 1;
    }

    /** A stop word may stand before any phrase: by its stems it is left out. */
    private boolean mayOpen(int from) {
        String stem = stems.get(from);
        return stem.isEmpty() || graph.opens(stem) || graph.opens(words.get(from));
    }

    private String text(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    private String stems(int from, int to) {
        return stems.subList(from, to).stream().filter(stem -> !stem.isEmpty()).collect(Collectors.joining(" "));
    }
}
