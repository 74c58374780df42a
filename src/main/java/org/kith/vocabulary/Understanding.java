package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.search.Term;
import org.kith.search.TypedQuery;
import org.kith.search.Words;
import org.kith.vocabulary.SkillGraph.Name;

/** Cuts a part of what was typed into terms. Every word is analysed once, however many phrases it is tried in. */
final class Understanding {
    private static final int LONGEST_PHRASE = 8;

    private final SkillGraph graph;
    private final String typed;
    private final List<Words.Place> words;

    private Understanding(String typed, SkillGraph graph) {
        this.graph = graph;
        this.typed = typed;
        this.words = Words.places(typed);
    }

    static Understood of(String typed, SkillGraph graph) {
        List<Term> terms = new ArrayList<>();
        List<Term> excluded = new ArrayList<>();
        for (TypedQuery.Part part : TypedQuery.of(typed).parts()) {
            List<Term> read =
                    switch (part.way()) {
                        case WORDS -> new Understanding(part.text(), graph).terms();
                        case PHRASE -> new Understanding(part.text(), graph).phrase();
                        case PREFIX -> List.of(Term.of(part.text(), Term.Way.PREFIX));
                    };
            (part.excluded() ? excluded : terms).addAll(read);
        }
        if (terms.isEmpty() && excluded.isEmpty() && !typed.isBlank()) {
            terms.add(Term.words(typed));
        }
        return new Understood(terms, excluded);
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            from = next(from, terms);
        }
        return terms;
    }

    /** A phrase in quotes is looked for as it stands, and as the skill of that name. */
    private List<Term> phrase() {
        if (words.isEmpty()) {
            return List.of();
        }
        return List.of(name(0, words.size())
                .map(name -> term(name, 0, words.size(), Term.Way.PHRASE))
                .orElseGet(() -> Term.of(typed, Term.Way.PHRASE)));
    }

    /** Adds the longest phrase that begins at {@code from} and names a skill, else the word there; returns where it ends. */
    private int next(int from, List<Term> terms) {
        for (int to = mayOpen(from) ? Math.min(from + LONGEST_PHRASE, words.size()) : from; to > from; to--) {
            Optional<Name> name = name(from, to);
            if (name.isPresent()) {
                terms.add(term(name.get(), from, to, Term.Way.WORDS));
                return to;
            }
        }
        if (!words.get(from).stem().isEmpty()) {
            terms.add(Term.words(text(from, from + 1)));
        }
        return from + 1;
    }

    /** A stop word may stand before any phrase as it is written, such as "IT support". */
    private boolean mayOpen(int from) {
        return graph.opens(words.get(from).stem())
                || graph.opens(words.get(from).plain());
    }

    /** By its stems a phrase neither begins nor ends in a stop word: those belong to the sentence around it. */
    private Optional<Name> name(int from, int to) {
        String plain = words.subList(from, to).stream().map(Words.Place::plain).collect(Collectors.joining(" "));
        String stems =
                words.get(from).stem().isEmpty() || words.get(to - 1).stem().isEmpty() ? "" : stems(from, to);
        return graph.named(plain, stems);
    }

    private Term term(Name name, int from, int to, Term.Way way) {
        Set<Long> one = Set.of(name.skill());
        return new Term(
                text(from, to),
                way,
                name.preferred() ? one : Set.of(),
                name.preferred() ? Set.of() : one,
                graph.narrowerOf(name.skill()),
                graph.otherNames(name.skill(), stems(from, to)));
    }

    private String text(int from, int to) {
        return typed.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private String stems(int from, int to) {
        return words.subList(from, to).stream()
                .map(Words.Place::stem)
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
