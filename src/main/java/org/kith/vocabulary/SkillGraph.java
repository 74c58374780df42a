package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.search.FacetGroups;
import org.kith.search.Words;

/**
 * The vocabulary at one moment, immutable: every skill, every word for it, and what is broader than what. A word means
 * one skill (a test keeps the packaged vocabulary so); should two claim it, the one with the smaller id has it.
 */
final class SkillGraph {
    private static final int MOST_OTHER_NAMES = 20;

    private final Map<Long, SkillCard> skills = new HashMap<>();
    private final Map<String, Name> phrases = new HashMap<>();
    private final Map<Long, Map<String, String>> names = new HashMap<>();
    private final Set<String> openings = new HashSet<>();

    /** What a phrase means: a skill by its label, or by a synonym or an acronym. */
    record Name(long skill, boolean preferred) {}

    /** A label, synonym or acronym of a skill, or of one that was merged into it. */
    record Word(long skill, String word, boolean preferred) {}

    private final List<KnownSkill> byLabel;
    private final SkillTree tree;
    private final SkillFinder finder;
    private final FacetGroups groups = this::withBroader;

    SkillGraph(Collection<KnownSkill> all) {
        tree = new SkillTree(all);
        List<Word> words = new ArrayList<>();
        all.stream()
                .filter(skill -> skill.mergedInto() == null)
                .sorted(Comparator.comparing(KnownSkill::id))
                .forEach(skill -> add(skill, words));
        all.stream()
                .filter(skill -> skill.mergedInto() != null)
                .sorted(Comparator.comparing(KnownSkill::id))
                .flatMap(skill -> skill.words().stream().map(word -> new Word(tree.meant(skill.id()), word, false)))
                .forEach(words::add);
        words.forEach(this::addWord);
        byLabel = all.stream()
                .filter(skill -> skill.mergedInto() == null)
                .sorted(Comparator.comparing(KnownSkill::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(KnownSkill::label))
                .toList();
        finder = new SkillFinder(words, this);
    }

    private void add(KnownSkill skill, List<Word> words) {
        skills.put(skill.id(), new SkillCard(skill.id(), skill.key(), skill.label(), skill.description()));
        words.add(new Word(skill.id(), skill.label(), true));
        skill.words().stream().skip(1).sorted().forEach(word -> words.add(new Word(skill.id(), word, false)));
    }

    private void addWord(Word word) {
        Words.Both read = Words.both(word.word());
        Name name = new Name(word.skill(), word.preferred());
        addPhrase(name, read.plain());
        addPhrase(name, read.stems());
        names.computeIfAbsent(word.skill(), x -> new LinkedHashMap<>())
                .putIfAbsent(String.join(" ", read.stems()), word.word());
    }

    private void addPhrase(Name name, List<String> words) {
        if (!words.isEmpty()) {
            phrases.putIfAbsent(String.join(" ", words), name);
            openings.add(words.getFirst());
        }
    }

    /** The same with one more synonym. */
    SkillGraph with(long skill, String synonym) {
        return new SkillGraph(tree.all().stream()
                .map(known -> known.id() == skill ? known.withSynonym(synonym) : known)
                .toList());
    }

    /** The skill that an id means: one that was merged means the other one. */
    Optional<SkillCard> get(long id) {
        return Optional.ofNullable(skills.get(tree.meant(id)));
    }

    /** What is broader than what. */
    SkillTree tree() {
        return tree;
    }

    /** Those of the ids, by label. */
    List<SkillCard> cards(Collection<Long> ids) {
        return ids.stream()
                .map(this::get)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(SkillCard::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The skill that has the word, or one that is read alike; among its words are those of skills merged into it. */
    Optional<SkillCard> owner(String word) {
        Words.Both read = Words.both(word);
        return named(String.join(" ", read.plain()), String.join(" ", read.stems()))
                .map(name -> skills.get(name.skill()));
    }

    Collection<SkillCard> all() {
        return skills.values();
    }

    Set<Long> broaderOf(long id) {
        return tree.broaderOf(id);
    }

    /** Under what a skill is chosen and counted: what its id means, and everything broader. The same for as long as this is. */
    FacetGroups groups() {
        return groups;
    }

    private Collection<String> withBroader(String value) {
        Set<Long> found = new LinkedHashSet<>();
        try {
            List<Long> open = new ArrayList<>(List.of(tree.meant(Long.parseLong(value))));
            while (!open.isEmpty()) {
                long id = open.removeLast();
                if (found.add(id)) {
                    open.addAll(tree.broaderOf(id));
                }
            }
        } catch (NumberFormatException e) { // no skill: nothing broader
            return List.of(value);
        }
        return found.stream().map(String::valueOf).toList();
    }

    /** Everything below a skill, however far down. */
    Set<Long> narrowerOf(long id) {
        Set<Long> found = new HashSet<>();
        List<Long> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            for (long below : tree.narrowerOf(open.removeLast())) {
                if (found.add(below)) {
                    open.add(below);
                }
            }
        }
        return found;
    }

    /** The typed text cut into parts: the longest phrases that name a skill, and the words between them. */
    Understood understand(String typed) {
        return Understanding.of(typed, this);
    }

    /** The skill that the phrase names, as it stands or by its stems. */
    Optional<Name> named(String plain, String stems) {
        Name name = phrases.get(plain);
        return Optional.ofNullable(name == null ? phrases.get(stems) : name);
    }

    /** Up to {@value #MOST_OTHER_NAMES} names of a skill beside the one that has these stems. */
    Set<String> otherNames(long skill, String stems) {
        return names.getOrDefault(skill, Map.of()).entrySet().stream()
                .filter(name -> !name.getKey().isEmpty() && !name.getKey().equals(stems))
                .map(Map.Entry::getValue)
                .limit(MOST_OTHER_NAMES)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some phrase that names a skill begins with the word, as it stands or as a stem. */
    boolean opens(String word) {
        return openings.contains(word);
    }

    /** Whether the words of some name of the skill, at least two that are no stop words, are all among those said. */
    boolean speaksOf(long skill, Set<String> saidStems) {
        return names.getOrDefault(skill, Map.of()).keySet().stream()
                .map(stems -> List.of(stems.split(" ")))
                .anyMatch(stems -> stems.size() > 1 && saidStems.containsAll(stems));
    }

    SkillFinder finder() {
        return finder;
    }

    /** Skills by label, with all that is known of them; every skill when nothing is typed. */
    List<SkillEntry> find(String typed) {
        Set<Long> found = finder.withBeginnings(Words.plain(typed));
        boolean all = typed == null || typed.isBlank();
        return byLabel.stream()
                .filter(skill -> all || found.contains(skill.id()))
                .map(this::entry)
                .toList();
    }

    SkillEntry entry(KnownSkill skill) {
        return new SkillEntry(
                skill.id(),
                skill.key(),
                skill.label(),
                skill.synonyms().stream().sorted().toList(),
                skill.acronyms().stream().sorted().toList(),
                cards(broaderOf(skill.id())),
                skill.description());
    }
}
