package org.kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kith.directory.DirectoryResult.Reason;
import org.kith.search.Highlighter;
import org.kith.search.HitKind;
import org.kith.search.Term;
import org.kith.search.Words;

/** Tells for each hit of a search which skills or words of the search it was found by. */
final class Reasons {
    private final List<Asked> terms;
    private final Highlighter words;

    /** A term with the labels of its skills, and what tells it in texts, made when a hit needs it. */
    private static final class Asked {
        private final Term term;
        private final List<String> skills;
        private final List<String> synonymous;
        private final List<String> narrower;
        private Written own;
        private List<Written> names;

        Asked(Term term, Map<Long, String> labels) {
            this.term = term;
            skills = sorted(term.skills(), labels);
            synonymous = sorted(term.synonymSkills(), labels);
            narrower = sorted(term.narrowerSkills(), labels);
        }

        private static List<String> sorted(Set<Long> skills, Map<Long, String> labels) {
            return skills.stream()
                    .map(labels::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
        }

        Written own() {
            if (own == null) {
                own = Written.of(term);
            }
            return own;
        }

        List<Written> names() {
            if (names == null) {
                names = term.synonyms().stream()
                        .sorted()
                        .map(name -> Written.of(Term.of(name, Term.Way.PHRASE)))
                        .toList();
            }
            return names;
        }
    }

    /** A term as it stands in texts: each of its words somewhere, or a phrase as a whole. */
    private record Written(Term term, List<Highlighter> parts) {
        static Written of(Term term) {
            Stream<Term> parts = term.way() == Term.Way.WORDS
                    ? Words.places(term.text()).stream()
                            .filter(word -> !word.stem().isEmpty())
                            .map(word -> Term.words(word.plain()))
                    : Stream.of(Term.of(term.text(), term.way()));
            return new Written(
                    term, parts.map(part -> new Highlighter(List.of(part))).toList());
        }

        boolean in(List<Highlighter.Text> texts) {
            return parts.stream().allMatch(part -> texts.stream().anyMatch(part::marks));
        }
    }

    /** @param labels of all the terms' skills, by id */
    Reasons(List<Term> terms, Map<Long, String> labels) {
        this.words = new Highlighter(terms);
        this.terms = terms.stream().map(term -> new Asked(term, labels)).toList();
    }

    /**
     * @param kind of the hit
     * @param shown labels of the skills that the hit's card shows
     * @param texts what else the card shows
     */
    List<Reason> of(HitKind kind, List<String> shown, List<String> texts) {
        List<Reason> reasons = new ArrayList<>();
        List<Highlighter.Text> read = null;
        for (Asked asked : terms) {
            Reason.Kind found = Reason.Kind.SKILL;
            List<String> skills = both(asked.skills, shown);
            if (skills.isEmpty() && kind != HitKind.EXACT) {
                found = Reason.Kind.SYNONYM;
                skills = both(asked.synonymous, shown);
            }
            if (skills.isEmpty() && kind != HitKind.EXACT && kind != HitKind.SYNONYM) {
                found = Reason.Kind.NARROWER;
                skills = both(asked.narrower, shown);
            }
            for (String label : skills) {
                reasons.add(new Reason(found, label));
            }
            if (skills.isEmpty() && kind == HitKind.EXACT) {
                reasons.add(new Reason(Reason.Kind.WORDS, typed(asked.term)));
            } else if (skills.isEmpty() && kind != HitKind.PART) {
                read = read == null ? read(texts, shown) : read;
                reasons.add(byText(kind, asked, read));
            }
        }
        return reasons.stream().distinct().toList();
    }

    /**
     * A term that none of the shown skills meets. What kind of hit something is, is decided by all terms together, so that
     * each is looked up in what the card shows; what does not stand there was met in the way that makes the kind.
     */
    private static Reason byText(HitKind kind, Asked asked, List<Highlighter.Text> texts) {
        if (asked.own().in(texts)) {
            return new Reason(Reason.Kind.WORDS, typed(asked.term));
        }
        return asked.names().stream()
                .filter(name -> name.in(texts))
                .findFirst()
                .map(name -> new Reason(Reason.Kind.SYNONYM, name.term().text()))
                .orElseGet(() -> new Reason(hidden(kind, asked.term), typed(asked.term)));
    }

    private static List<Highlighter.Text> read(List<String> texts, List<String> shown) {
        return Stream.concat(texts.stream(), shown.stream())
                .map(Highlighter.Text::new)
                .toList();
    }

    private static String typed(Term term) {
        return term.way() == Term.Way.PREFIX ? term.text() + "*" : term.text();
    }

    private static Reason.Kind hidden(HitKind kind, Term term) {
        if (kind == HitKind.NEAR) {
            return Reason.Kind.NEAR;
        }
        return kind == HitKind.SYNONYM && !term.synonyms().isEmpty() ? Reason.Kind.SYNONYM : Reason.Kind.WORDS;
    }

    /** What marks the words of the search in the texts of a hit, and those skills that it was found by. */
    Highlighter marks(HitKind kind, List<Reason> reasons) {
        List<String> names = reasons.stream()
                .filter(reason -> reason.kind() != Reason.Kind.WORDS && reason.kind() != Reason.Kind.NEAR)
                .map(Reason::what)
                .toList();
        return words.with(names, kind == HitKind.NEAR);
    }

    private static List<String> both(List<String> skills, List<String> shown) {
        return skills.stream().filter(shown::contains).toList();
    }
}
