package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.privacy.Viewer;
import org.kith.search.Sort;
import org.kith.search.Term;
import org.kith.search.Words;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Understood;
import org.kith.vocabulary.Vocabulary;

/**
 * Helps with a search that finds nothing: what was looked for, and wider searches that do find something this viewer may
 * see.
 */
@ApplicationScoped
public class NothingFound {
    /** More words of a long query are not tried one by one. */
    private static final int MOST_WORDS = 6;

    private static final int MOST_BROADER = 2;
    private static final int MOST_SKILLS = 3;

    @Inject
    DirectorySearch directory;

    @Inject
    Vocabulary vocabulary;

    /** How a word was taken. */
    public enum Taken {
        SKILL,
        OTHER_NAME,
        WORD,
        NOBODY
    }

    /** What makes a search wider. */
    public enum Change {
        MEANT,
        SKILL,
        WITHOUT_WORD,
        WITHOUT_LEAVING_OUT,
        BROADER,
        WITHOUT_FILTER,
        FARTHER,
        ANYWHERE
    }

    /**
     * A part of what was typed.
     *
     * @param skill the label of the skill it was taken for; null for none
     */
    public record Tried(String words, Taken taken, String skill) {}

    /**
     * A wider search.
     *
     * @param what the word left out, the dimension, the skill, the broader skill, the miles, or the words meant
     * @param count how many things this viewer would find, at least 1
     */
    public record Wider(Change change, String what, DirectoryQuery query, long count) {}

    /** @throws org.kith.search.SearchUnavailable while there is no index to ask */
    public List<Tried> tried(Viewer viewer, DirectoryQuery query) {
        return vocabulary.understand(query.words()).terms().stream()
                .filter(term -> !Words.plain(term.text()).isEmpty())
                .limit(MOST_WORDS)
                .map(term -> tried(viewer, term))
                .toList();
    }

    private Tried tried(Viewer viewer, Term term) {
        boolean anybody = directory.finds(viewer, new DirectoryQuery(typed(term), Map.of(), Sort.RELEVANCE)) > 0;
        String skill = Stream.of(term.skills(), term.synonymSkills())
                .flatMap(Set::stream)
                .findFirst()
                .flatMap(vocabulary::get)
                .map(SkillCard::label)
                .orElse(null);
        Taken taken = term.skills().isEmpty() ? skill == null ? Taken.WORD : Taken.OTHER_NAME : Taken.SKILL;
        return new Tried(term.text(), anybody ? taken : Taken.NOBODY, skill);
    }

    /**
     * Each differs from the search in one thing; none finds nothing.
     *
     * @param meant the words as they were probably meant; null for none
     * @throws org.kith.search.SearchUnavailable while there is no index to ask
     */
    public List<Wider> wider(Viewer viewer, DirectoryQuery query, String meant) {
        Wish wish = new Wish(viewer, query);
        if (meant != null) {
            wish.words(Change.MEANT, meant, meant);
        }
        skills(wish);
        words(wish);
        query.chosen().forEach((dimension, values) -> {
            if (dimension.equals(Facets.SKILL)) {
                broader(wish, values);
            }
            wish.chosen(Change.WITHOUT_FILTER, dimension, with(query.chosen(), dimension, Set.of()));
        });
        around(wish);
        return wish.found;
    }

    /** Skills that are found as the pickers find them: by parts of their names, words of their descriptions, mistyped. */
    private void skills(Wish wish) {
        String typed = wish.query.words();
        List<SkillSuggestion> suggested = vocabulary.suggest(typed, MOST_SKILLS);
        (suggested.isEmpty() ? vocabulary.tags(typed, MOST_SKILLS) : suggested)
                .stream().map(SkillSuggestion::label).forEach(label -> wish.words(Change.SKILL, label, label));
    }

    private void words(Wish wish) {
        Understood understood = vocabulary.understand(wish.query.words());
        List<Term> terms = understood.terms();
        for (int place = 0; place < Math.min(terms.size(), MOST_WORDS); place++) {
            Term term = terms.get(place);
            if (terms.size() > 1) {
                wish.words(Change.WITHOUT_WORD, term.text(), words(understood, place, null));
            }
            for (String label : broader(Stream.concat(term.skills().stream(), term.synonymSkills().stream()))) {
                wish.words(Change.BROADER, label, words(understood, place, label));
            }
        }
        understood.excluded().stream()
                .limit(MOST_WORDS)
                .forEach(left -> wish.words(
                        Change.WITHOUT_LEAVING_OUT,
                        left.text(),
                        words(
                                new Understood(
                                        terms,
                                        understood.excluded().stream()
                                                .filter(other -> other != left)
                                                .toList()),
                                -1,
                                null)));
    }

    /** What was typed with other words in the place of one term; without it for null. */
    private static String words(Understood understood, int place, String instead) {
        Stream<String> terms = IntStream.range(0, understood.terms().size())
                .mapToObj(at -> at == place ? instead : typed(understood.terms().get(at)))
                .filter(word -> word != null);
        return Stream.concat(terms, understood.excluded().stream().map(term -> "-" + typed(term)))
                .collect(Collectors.joining(" "));
    }

    private static String typed(Term term) {
        return switch (term.way()) {
            case WORDS -> term.text();
            case PHRASE -> "\"" + term.text() + "\"";
            case PREFIX -> term.text() + "*";
        };
    }

    private List<String> broader(Stream<Long> skills) {
        return skills.flatMap(skill -> vocabulary.broaderOf(skill).stream())
                .distinct()
                .flatMap(skill -> vocabulary.get(skill).stream())
                .map(SkillCard::label)
                .sorted()
                .limit(MOST_BROADER)
                .toList();
    }

    private void broader(Wish wish, Set<String> skills) {
        skills.stream()
                .flatMap(skill -> Facets.skill(skill).stream())
                .flatMap(skill -> vocabulary.broaderOf(skill).stream())
                .distinct()
                .flatMap(skill -> vocabulary.get(skill).stream())
                .limit(MOST_BROADER)
                .forEach(skill -> wish.chosen(
                        Change.BROADER,
                        skill.label(),
                        with(wish.query.chosen(), Facets.SKILL, Set.of(Long.toString(skill.id())))));
    }

    private static Map<String, Set<String>> with(
            Map<String, Set<String>> chosen, String dimension, Set<String> values) {
        Map<String, Set<String>> with = new HashMap<>(chosen);
        if (values.isEmpty()) {
            with.remove(dimension);
        } else {
            with.put(dimension, values);
        }
        return with;
    }

    private static void around(Wish wish) {
        Around around = wish.query.around();
        if (around == null || around.withinMiles() == null) {
            return;
        }
        Around.MILES.stream()
                .filter(miles -> miles > around.withinMiles())
                .filter(miles -> wish.around(
                        Change.FARTHER, miles.toString(), new Around(around.outcode(), miles, around.remote())))
                .findFirst();
        wish.around(Change.ANYWHERE, "", new Around(around.outcode(), null, around.remote()));
    }

    /** Collects the changes of one search that find something. */
    private final class Wish {
        private final Viewer viewer;
        private final DirectoryQuery query;
        private final List<Wider> found = new ArrayList<>();

        Wish(Viewer viewer, DirectoryQuery query) {
            this.viewer = viewer;
            this.query = query;
        }

        void words(Change change, String what, String words) {
            if (!words.isBlank()) {
                add(change, what, new DirectoryQuery(words, query.chosen(), query.around(), query.sort(), null));
            }
        }

        void chosen(Change change, String what, Map<String, Set<String>> chosen) {
            add(change, what, new DirectoryQuery(query.words(), chosen, query.around(), query.sort(), null));
        }

        boolean around(Change change, String what, Around around) {
            return add(change, what, new DirectoryQuery(query.words(), query.chosen(), around, query.sort(), null));
        }

        private boolean add(Change change, String what, DirectoryQuery wider) {
            long count = directory.finds(viewer, wider);
            boolean more =
                    count > 0 && found.stream().noneMatch(other -> other.query().equals(wider));
            if (more) {
                found.add(new Wider(change, what, wider, count));
            }
            return more;
        }
    }
}
