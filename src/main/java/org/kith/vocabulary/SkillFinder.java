package org.kith.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.search.Catalogue;
import org.kith.search.Words;
import org.kith.vocabulary.SkillSuggestion.Kind;

/** Finds skills by what somebody types, be it a name of them, its beginning, or words around it. Immutable. */
final class SkillFinder {
    /** A pasted text is read up to here. */
    private static final int LONGEST_TEXT = 5_000;

    private static final int LOOKED_AT_PER_SENTENCE = 30;

    private final SkillGraph graph;
    private final Map<Long, List<String>> names = new HashMap<>();

    /** By each word in them, since a large vocabulary is too much to be looked through at every letter typed. */
    private final NavigableMap<String, List<Entry>> entries = new TreeMap<>();

    /** Made when it is first needed: for a large vocabulary that takes a second, and most changes are read by nobody. */
    private volatile Catalogue catalogue;

    private record Entry(long skill, String word, boolean preferred, List<String> tokens) {
        boolean has(List<String> beginnings) {
            return beginnings.stream().allMatch(wanted -> tokens.stream().anyMatch(token -> token.startsWith(wanted)));
        }
    }

    /** @param words all names of the skills, and of those merged into them */
    SkillFinder(Collection<SkillGraph.Word> words, SkillGraph graph) {
        this.graph = graph;
        words.forEach(word -> {
            List<String> tokens = Words.plain(word.word());
            Entry entry = new Entry(word.skill(), word.word(), word.preferred(), tokens);
            tokens.forEach(token ->
                    entries.computeIfAbsent(token, x -> new ArrayList<>()).add(entry));
            names.computeIfAbsent(word.skill(), x -> new ArrayList<>()).add(word.word());
        });
    }

    /** What to offer while somebody types, best first. */
    List<SkillSuggestion> suggest(String typed, int limit) {
        List<String> wanted = Words.plain(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<SkillSuggestion> offered = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        named(typed, wanted).forEach(found -> offer(found, offered, seen));
        List<Long> meant = offered.stream().map(SkillSuggestion::id).toList();
        beginning(wanted).forEach(found -> offer(found, offered, seen));
        meant.stream()
                .flatMap(skill -> graph.narrowerOf(skill).stream())
                .map(skill -> suggestion(skill, null, Kind.NARROWER))
                .sorted(Comparator.comparing(SkillSuggestion::label))
                .forEach(found -> offer(found, offered, seen));
        if (offered.size() < limit) {
            around(typed, limit, !offered.isEmpty()).stream()
                    .map(match -> suggestion(match.id(), null, match.almost() ? Kind.NEAR : Kind.TEXT))
                    .forEach(found -> offer(found, offered, seen));
        }
        return offered.stream().limit(limit).toList();
    }

    /** Where something is offered already, what has only some of the words would be noise. */
    private List<Catalogue.Match> around(String typed, int limit, boolean all) {
        return all ? catalogue().findAll(typed, limit) : catalogue().find(typed, limit);
    }

    private static void offer(SkillSuggestion found, List<SkillSuggestion> offered, Set<Long> seen) {
        if (seen.add(found.id())) {
            offered.add(found);
        }
    }

    private Stream<SkillSuggestion> named(String typed, List<String> plain) {
        return graph
                .named(String.join(" ", plain), String.join(" ", Words.of(typed)))
                .map(name -> suggestion(
                        name.skill(),
                        name.preferred() ? null : typed.strip(),
                        name.preferred() ? Kind.EXACT : Kind.SYNONYM))
                .stream();
    }

    /** Skills of which some name has a word beginning with each word typed; whole words and labels first. */
    private List<SkillSuggestion> beginning(List<String> wanted) {
        Map<Long, Entry> best = new HashMap<>();
        Comparator<Entry> order = Comparator.comparingInt((Entry e) -> rank(e, wanted))
                .thenComparing(e -> !e.preferred())
                .thenComparing(Entry::word);
        having(wanted).forEach(entry -> best.merge(entry.skill(), entry, (a, b) -> order.compare(a, b) <= 0 ? a : b));
        return best.values().stream()
                .sorted(order)
                .map(e -> suggestion(e.skill(), e.preferred() ? null : e.word(), Kind.PREFIX))
                .toList();
    }

    private static int rank(Entry entry, List<String> wanted) {
        if (entry.tokens().equals(wanted)) {
            return 0;
        }
        return entry.tokens().getFirst().startsWith(wanted.getFirst()) ? 1 : 2;
    }

    /** Ids of the skills of which some name has a word beginning with each of those wanted; none when nothing is wanted. */
    Set<Long> withBeginnings(List<String> wanted) {
        return having(wanted).map(Entry::skill).collect(Collectors.toSet());
    }

    /** Some entries come more than once. */
    private Stream<Entry> having(List<String> wanted) {
        return wanted.stream().max(Comparator.comparingInt(String::length)).stream()
                .flatMap(longest -> entries.subMap(longest, longest + Character.MAX_VALUE).values().stream())
                .flatMap(List::stream)
                .filter(entry -> entry.has(wanted));
    }

    /**
     * Skills that a text speaks of: it has a name of them word by word, or in one sentence all the words of a name in
     * whichever order. Those named come first, as they come in the text; then those of which more words are there.
     */
    List<SkillSuggestion> tags(String text, int limit) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        List<SkillSuggestion> offered = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        graph.understand(read).terms().forEach(term -> {
            term.skills().forEach(skill -> offer(suggestion(skill, null, Kind.EXACT), offered, seen));
            term.synonymSkills().forEach(skill -> offer(suggestion(skill, term.text(), Kind.SYNONYM), offered, seen));
        });
        for (String sentence : read.split("[.!?;:\\n\\r]+")) {
            Set<String> said = new HashSet<>(Words.of(sentence));
            if (said.size() > 1) {
                catalogue().find(sentence, LOOKED_AT_PER_SENTENCE).stream()
                        .filter(match -> graph.speaksOf(match.id(), said))
                        .map(match -> suggestion(match.id(), null, Kind.TEXT))
                        .forEach(found -> offer(found, offered, seen));
            }
        }
        return offered.stream().limit(limit).toList();
    }

    private SkillSuggestion suggestion(long skill, String also, Kind kind) {
        return new SkillSuggestion(skill, graph.get(skill).orElseThrow().label(), also, kind);
    }

    private Catalogue catalogue() {
        Catalogue made = catalogue;
        if (made == null) {
            made = new Catalogue(graph.all().stream()
                    .map(skill -> new Catalogue.Entry(skill.id(), names.get(skill.id()), skill.description()))
                    .toList());
            catalogue = made;
        }
        return made;
    }
}
