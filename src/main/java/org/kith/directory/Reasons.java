package org.kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kith.directory.DirectoryResult.Reason;
import org.kith.search.Highlighter;
import org.kith.search.HitKind;
import org.kith.search.Term;

/** Tells for each hit of a search which skills or words of the search it was found by. */
final class Reasons {
    private final List<Asked> terms;
    private final Highlighter words;

    /** A term with the labels of its skills. */
    private record Asked(String text, List<String> skills, List<String> synonymous, List<String> narrower) {}

    /** @param labels of all the terms' skills, by id */
    Reasons(List<Term> terms, Map<Long, String> labels) {
        this.words = new Highlighter(terms);
        this.terms = terms.stream()
                .map(term -> new Asked(
                        term.text(),
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
     */
    List<Reason> of(HitKind kind, List<String> shown) {
        List<Reason> reasons = new ArrayList<>();
        for (Asked term : terms) {
            Reason.Kind found = Reason.Kind.SKILL;
            List<String> skills = both(term.skills(), shown);
            if (skills.isEmpty()) {
                found = Reason.Kind.SYNONYM;
                skills = both(term.synonymous(), shown);
            }
            if (skills.isEmpty()) {
                found = Reason.Kind.NARROWER;
                skills = both(term.narrower(), shown);
            }
            for (String label : skills) {
                reasons.add(new Reason(found, label));
            }
            if (skills.isEmpty() && kind != HitKind.PART) {
                reasons.add(new Reason(kind == HitKind.NEAR ? Reason.Kind.NEAR : Reason.Kind.WORDS, term.text()));
            }
        }
        return reasons.stream().distinct().toList();
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
