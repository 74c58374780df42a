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

    /** A term with the labels of its skills. */
    private record Asked(Term term, List<String> skills, List<String> synonymous, List<String> narrower) {}

    /** @param labels of all the terms' skills, by id */
    Reasons(List<Term> terms, Map<Long, String> labels) {
        this.words = new Highlighter(terms);
        this.terms = terms.stream()
                .map(term -> new Asked(
                        term,
                        sorted(term.skills(), labels),
                        sorted(term.synonymSkills(), labels),
                        sorted(term.narrowerSkills(), labels)))
                .toList();
    }

    private static List<String> sorted(Set<Long> skills, Map<Long, String> labels) {
        return skills.stream()
                .map(labels::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /**
     * @param kind of the hit
     * @param shown labels of the skills that the hit's card shows
     * @param texts what else the card shows
     */
    List<Reason> of(HitKind kind, List<String> shown, List<String> texts) {
        List<Reason> reasons = new ArrayList<>();
        for (Asked term : terms) {
            Reason.Kind found = Reason.Kind.SKILL;
            List<String> skills = both(term.skills(), shown);
            if (skills.isEmpty() && kind != HitKind.EXACT) {
                found = Reason.Kind.SYNONYM;
                skills = both(term.synonymous(), shown);
            }
            if (skills.isEmpty() && kind != HitKind.EXACT && kind != HitKind.SYNONYM) {
                found = Reason.Kind.NARROWER;
                skills = both(term.narrower(), shown);
            }
            for (String label : skills) {
                reasons.add(new Reason(found, label));
            }
            if (skills.isEmpty() && kind != HitKind.PART) {
                reasons.add(byText(
                        kind,
                        term.term(),
                        Stream.concat(texts.stream(), shown.stream()).toList()));
            }
        }
        return reasons.stream().distinct().toList();
    }

    /**
     * A term that none of the shown skills meets. What kind of hit something is, is decided by all terms together, so that
     * each is looked up in what the card shows; what does not stand there was met in the way that makes the kind.
     */
    private static Reason byText(HitKind kind, Term term, List<String> texts) {
        if (kind == HitKind.EXACT || standsIn(texts, term)) {
            return new Reason(Reason.Kind.WORDS, typed(term));
        }
        return term.synonyms().stream()
                .sorted()
                .filter(name -> standsIn(texts, Term.of(name, Term.Way.PHRASE)))
                .findFirst()
                .map(name -> new Reason(Reason.Kind.SYNONYM, name))
                .orElseGet(() -> new Reason(hidden(kind, term), typed(term)));
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

    /** Whether each word stands in one of the texts, or the phrase as a whole does. */
    private static boolean standsIn(List<String> texts, Term term) {
        Stream<Term> parts = term.way() == Term.Way.WORDS
                ? Words.places(term.text()).stream()
                        .filter(word -> !word.stem().isEmpty())
                        .map(word -> Term.words(word.plain()))
                : Stream.of(Term.of(term.text(), term.way()));
        return parts.map(part -> new Highlighter(List.of(part)))
                .allMatch(part -> texts.stream().anyMatch(part::marks));
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
