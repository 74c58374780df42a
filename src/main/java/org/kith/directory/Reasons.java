package org.kith.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kith.directory.DirectoryResult.Reason;
import org.kith.search.Term;

/** Tells for each hit of a search which skills or words of the search it was found by. */
final class Reasons {
    private final List<Asked> terms;

    /** A term with the labels of its skills. */
    private record Asked(String text, List<String> skills, List<String> narrower) {}

    /** @param labels of all the terms' skills, by id */
    Reasons(List<Term> terms, Map<Long, String> labels) {
        this.terms = terms.stream()
                .map(term ->
                        new Asked(term.text(), sorted(term.skills(), labels), sorted(term.narrowerSkills(), labels)))
                .toList();
    }

    private static List<String> sorted(Set<Long> skills, Map<Long, String> labels) {
        return skills.stream()
                .map(labels::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** @param shown labels of the skills that the hit's card shows */
    List<Reason> of(List<String> shown) {
        List<Reason> reasons = new ArrayList<>();
        for (Asked term : terms) {
            List<String> exact = both(term.skills(), shown);
            List<String> narrower = both(term.narrower(), shown);
            if (!exact.isEmpty()) {
                exact.forEach(label -> reasons.add(new Reason(Reason.Kind.SKILL, label)));
            } else if (!narrower.isEmpty()) {
                narrower.forEach(label -> reasons.add(new Reason(Reason.Kind.NARROWER, label)));
            } else {
                reasons.add(new Reason(Reason.Kind.WORDS, term.text()));
            }
        }
        return reasons.stream().distinct().toList();
    }

    private static List<String> both(List<String> skills, List<String> shown) {
        return skills.stream().filter(shown::contains).toList();
    }
}
