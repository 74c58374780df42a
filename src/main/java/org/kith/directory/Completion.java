package org.kith.directory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.area.NamedAreas;
import org.kith.privacy.Viewer;
import org.kith.search.Beginnings;
import org.kith.search.Words;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.SkillSuggestion;
import org.kith.vocabulary.Vocabulary;

/**
 * What to offer while somebody types into the search box: skills, organisations, volunteers, areas. Each of them leads to
 * something that this viewer may find now; names are shown as the database has them for this viewer.
 */
@ApplicationScoped
public class Completion {
    private static final Set<String> TYPES = Set.of(Organisations.TYPE, Volunteers.TYPE);

    /** Fewer letters begin too many names to be of any help. */
    private static final int LEAST_LETTERS = 2;

    private static final int TYPED_MAX = 100;

    /** Of so many for one that is wanted: some skills have nobody, some names may just have changed. */
    private static final int LOOKED_AT = 3;

    @Inject
    Beginnings beginnings;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Organisations organisations;

    @Inject
    VolunteerCards volunteers;

    @Inject
    Areas areas;

    @Inject
    NamedAreas namedAreas;

    /** The words of each area's name, by its key. */
    private final Map<String, List<String>> areaWords = new LinkedHashMap<>();

    /**
     * Something to go to.
     *
     * @param label its name
     * @param also the other name for it that has what was typed; null when its own name has
     * @param address of the page, inside this application
     */
    public record Offer(CompletionKind kind, String label, String also, String address) {}

    @PostConstruct
    void readAreas() {
        Stream.of(namedAreas.names(), areas.names())
                .forEach(names -> names.forEach((key, name) -> areaWords.put(key, Words.plain(name))));
    }

    /**
     * Best first within a kind; kinds in their order, each with its fair share.
     *
     * @param typed what stands in the box so far; only its first 100 characters count
     * @param limit most offers, at least 1
     * @throws org.kith.search.SearchUnavailable while there is no index to ask
     */
    public List<Offer> of(Viewer viewer, String typed, int limit) {
        String read = typed.length() > TYPED_MAX ? typed.substring(0, TYPED_MAX) : typed;
        List<String> words = Words.plain(read);
        if (words.stream().mapToInt(String::length).sum() < LEAST_LETTERS) {
            return List.of();
        }
        Map<CompletionKind, List<Offer>> found = new EnumMap<>(CompletionKind.class);
        found.put(CompletionKind.SKILL, skills(viewer, read, limit));
        found.put(CompletionKind.ORGANISATION, organisations(viewer, read, words, limit));
        found.put(CompletionKind.VOLUNTEER, volunteers(viewer, read, words, limit));
        found.put(CompletionKind.AREA, areas(viewer, words, limit));
        return shared(found, limit);
    }

    private List<Offer> skills(Viewer viewer, String typed, int limit) {
        List<SkillSuggestion> skills = vocabulary.suggest(typed, LOOKED_AT * limit);
        // what the address finds: a skill stands for those below it too
        Map<String, Set<String>> offering = skills.stream()
                .collect(Collectors.toMap(skill -> Long.toString(skill.id()), skill -> withNarrower(skill.id())));
        Set<String> live = beginnings.live(viewer.level(), TYPES, Facets.SKILL, offering);
        return skills.stream()
                .filter(skill -> live.contains(Long.toString(skill.id())))
                .limit(limit)
                .map(skill -> new Offer(
                        CompletionKind.SKILL, skill.label(), skill.also(), "/directory/search?skill=" + skill.id()))
                .toList();
    }

    private Set<String> withNarrower(long skill) {
        return Stream.concat(Stream.of(skill), vocabulary.narrowerOf(skill).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private List<Offer> organisations(Viewer viewer, String typed, List<String> words, int limit) {
        List<Long> ids = beginnings.named(viewer.level(), Organisations.TYPE, typed, LOOKED_AT * limit);
        Map<Long, String> names = organisations.names(viewer, ids);
        return named(CompletionKind.ORGANISATION, "/directory/organisation?id=", ids, names, words, limit);
    }

    private List<Offer> volunteers(Viewer viewer, String typed, List<String> words, int limit) {
        List<Long> ids = beginnings.named(viewer.level(), Volunteers.TYPE, typed, LOOKED_AT * limit);
        Map<Long, String> names = volunteers.names(viewer, ids);
        return named(CompletionKind.VOLUNTEER, "/directory/volunteer?id=", ids, names, words, limit);
    }

    /** In the order of the ids; a name that is not for this viewer, or that has changed meanwhile, is left out. */
    private static List<Offer> named(
            CompletionKind kind, String page, List<Long> ids, Map<Long, String> names, List<String> words, int limit) {
        return ids.stream()
                .filter(id -> names.containsKey(id) && begin(Words.plain(names.get(id)), words))
                .limit(limit)
                .map(id -> new Offer(kind, names.get(id), null, page + id))
                .toList();
    }

    private List<Offer> areas(Viewer viewer, List<String> words, int limit) {
        List<String> begun = areaWords.entrySet().stream()
                .filter(area -> begin(area.getValue(), words))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> live = beginnings.live(
                viewer.level(), TYPES, Facets.AREA, begun.stream().collect(Collectors.toMap(key -> key, Set::of)));
        return begun.stream()
                .filter(live::contains)
                .limit(limit)
                .map(key -> new Offer(CompletionKind.AREA, areaName(key), null, "/directory/search?area=" + key))
                .toList();
    }

    private String areaName(String key) {
        String named = namedAreas.name(key);
        return named != null ? named : areas.name(key) + " (" + key + ")";
    }

    private static boolean begin(List<String> name, List<String> words) {
        return words.stream().allMatch(word -> name.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** One of each kind in turn until there are enough, so that no kind crowds out another. */
    private static List<Offer> shared(Map<CompletionKind, List<Offer>> found, int limit) {
        Map<CompletionKind, Integer> taken =
                found.keySet().stream().collect(Collectors.toMap(Function.identity(), kind -> 0));
        int left = limit;
        boolean more = true;
        while (left > 0 && more) {
            more = false;
            for (CompletionKind kind : CompletionKind.values()) {
                if (left > 0 && taken.get(kind) < found.get(kind).size()) {
                    taken.merge(kind, 1, Integer::sum);
                    left--;
                    more = true;
                }
            }
        }
        List<Offer> offers = new ArrayList<>();
        found.forEach((kind, ofKind) -> offers.addAll(ofKind.subList(0, taken.get(kind))));
        return offers;
    }
}
