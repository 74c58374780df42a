package org.kith.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.search.Words;

/** Reading the vocabulary, which everybody may. It is kept in memory as an immutable snapshot. */
@ApplicationScoped
public class Vocabulary {
    @Inject
    VocabularySnapshot snapshot;

    /** Looks at once whether another node has changed it; otherwise this is seen a second later. */
    public void refresh() {
        snapshot.refresh();
    }

    /** Skills to offer while somebody types, best first. */
    public List<SkillSuggestion> suggest(String typed, int limit) {
        return typed == null ? List.of() : graph().finder().suggest(typed, limit);
    }

    /** Skills that a text speaks of, such as "what do you do?"; a person picks from them. */
    public List<SkillSuggestion> tags(String text, int limit) {
        return text == null ? List.of() : graph().finder().tags(text, limit);
    }

    /** What a typed query asks for, with words turned into skills where they name one. */
    public Understood understand(String typed) {
        return graph().understand(typed == null ? "" : typed);
    }

    public Optional<SkillCard> get(long id) {
        return graph().get(id);
    }

    /** The skill whose label, synonym or acronym is exactly {@code word}. */
    public Optional<SkillCard> named(String word) {
        Words.Both read = Words.both(word);
        return graph().named(String.join(" ", read.plain()), String.join(" ", read.stems()))
                .flatMap(name -> get(name.skill()));
    }

    /** The skills of those words that name one exactly, by word: one call for however many. */
    public Map<String, SkillCard> named(Collection<String> words) {
        Map<String, SkillCard> found = new HashMap<>();
        words.forEach(word -> named(word).ifPresent(skill -> found.put(word, skill)));
        return found;
    }

    /** Those of the ids that exist, by label. */
    public List<SkillCard> get(Collection<Long> ids) {
        return ids.stream()
                .map(this::get)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SkillCard::label))
                .toList();
    }

    /** The labels of those of the ids that exist, by id. */
    public Map<Long, String> labels(Collection<Long> ids) {
        Map<Long, String> labels = new HashMap<>();
        ids.forEach(id -> get(id).ifPresent(skill -> labels.put(id, skill.label())));
        return labels;
    }

    /** Every skill by its key. */
    public Map<String, SkillCard> byKey() {
        return graph().all().stream().collect(Collectors.toMap(SkillCard::key, Function.identity()));
    }

    /** Everything below a skill, however far down. */
    public Set<Long> narrowerOf(long id) {
        return graph().narrowerOf(id);
    }

    /** The skills directly above. */
    public Set<Long> broaderOf(long id) {
        return graph().broaderOf(id);
    }

    private SkillGraph graph() {
        return snapshot.graph();
    }
}
