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
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.search.FacetGroups;

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

    /** What a typed query would ask for, were a word another one for a skill. */
    public Function<String, Understood> understandingWith(long skill, String word) {
        SkillGraph changed = graph().with(skill, word);
        return changed::understand;
    }

    /** The skill that an id means: that of the other one when it was merged. */
    public Optional<SkillCard> get(long id) {
        return graph().get(id);
    }

    /** The skill whose label, synonym or acronym is exactly {@code word}. */
    public Optional<SkillCard> named(String word) {
        return graph().owner(word);
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
                .distinct()
                .sorted(Comparator.comparing(SkillCard::label))
                .toList();
    }

    /** The id of the skill that an id means: another one when it was merged. */
    public long meant(long id) {
        return graph().tree().meant(id);
    }

    /** The ids of the skills that ids mean. */
    public Set<Long> meant(Collection<Long> ids) {
        SkillTree tree = graph().tree();
        return ids.stream().map(tree::meant).collect(Collectors.toSet());
    }

    /**
     * What is said of skills, by the ids that theirs mean.
     *
     * @param both what counts when it is said of two that mean the same
     */
    public <T> Map<Long, T> meant(Map<Long, T> byId, BinaryOperator<T> both) {
        SkillTree tree = graph().tree();
        Map<Long, T> meant = new HashMap<>();
        byId.forEach((id, said) -> meant.merge(tree.meant(id), said, both));
        return meant;
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

    /** The skills directly above each of the ids, in one call. */
    public Map<Long, Set<Long>> broaderOf(Collection<Long> ids) {
        SkillTree tree = graph().tree();
        Map<Long, Set<Long>> broader = new HashMap<>();
        ids.forEach(id -> broader.put(id, tree.broaderOf(id)));
        return broader;
    }

    /** Under which skills a skill is chosen and counted: itself and everything broader. */
    public FacetGroups groups() {
        return graph().groups();
    }

    /** The skills directly above. */
    public Set<Long> broaderOf(long id) {
        return graph().broaderOf(id);
    }

    private SkillGraph graph() {
        return snapshot.graph();
    }
}
