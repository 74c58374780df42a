package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kith.area.Distance;
import org.kith.area.NamedAreas;
import org.kith.area.Outcode;
import org.kith.privacy.Viewer;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.search.FacetGroups;
import org.kith.search.FacetValue;
import org.kith.search.Hit;
import org.kith.search.IndexQuery;
import org.kith.search.Near;
import org.kith.search.SearchIndex;
import org.kith.search.SearchResult;
import org.kith.search.Sort;
import org.kith.search.Term;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.Understood;
import org.kith.vocabulary.Vocabulary;

/** Searching organisations and volunteers. What the index finds is read again from the database with the audience applied. */
@ApplicationScoped
public class DirectorySearch {
    /** How long a search waits for the changes of who searches. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int EXPORTED_AT_ONCE = 500;

    @Inject
    SearchIndex index;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Organisations organisations;

    @Inject
    VolunteerCards volunteers;

    @Inject
    Programmes programmes;

    @Inject
    Areas areas;

    @Inject
    NamedAreas namedAreas;

    @Inject
    Locations locations;

    @Inject
    Clock clock;

    /** @throws org.kith.search.SearchUnavailable while there is no index to ask */
    public DirectoryResult search(Viewer viewer, DirectoryQuery query) {
        return search(viewer, query, 0);
    }

    /**
     * The same for somebody who has changed things.
     *
     * @param own number of the set of changes that the result should show; 0 for any
     */
    public DirectoryResult search(Viewer viewer, DirectoryQuery asked, long own) {
        DirectoryQuery query = meant(asked);
        boolean ownShown = own == 0 || index.await(own, PATIENCE);
        Understood understood = vocabulary.understand(query.words());
        List<Term> terms = understood.terms();
        SearchResult found = index.search(asked(
                viewer, Set.of(Organisations.TYPE, Volunteers.TYPE), understood, query, DirectoryQuery.PAGE_SIZE));
        Map<Long, String> skills = vocabulary.labels(skills(terms, found));
        Reasons reasons = new Reasons(terms, skills);
        return new DirectoryResult(
                found.total(),
                found.first(),
                found.previous(),
                found.next(),
                hydrate(viewer, query.around(), found.hits(), reasons),
                hydrate(viewer, query.around(), found.wider(), reasons),
                query.meaning(found.meant()),
                facets(found.facets(), query, skills),
                found.lag(),
                !ownShown);
    }

    /** How many things a search finds, those by words spelt almost so included. */
    long finds(Viewer viewer, DirectoryQuery asked) {
        DirectoryQuery query = meant(asked);
        return index.search(asked(
                        viewer,
                        Set.of(Organisations.TYPE, Volunteers.TYPE),
                        vocabulary.understand(query.words()),
                        query,
                        0))
                .total();
    }

    /** The first page of what an understood text finds, without cards. */
    List<Hit> hits(Viewer viewer, Understood understood) {
        DirectoryQuery first = new DirectoryQuery("", Map.of(), Sort.RELEVANCE);
        return index.search(asked(
                        viewer,
                        Set.of(Organisations.TYPE, Volunteers.TYPE),
                        understood,
                        first,
                        DirectoryQuery.PAGE_SIZE))
                .hits();
    }

    /** The same with cards. */
    List<DirectoryResult.Entry> entries(Viewer viewer, Understood understood) {
        Set<Long> skills = new HashSet<>();
        understood.terms().forEach(term -> add(term, skills));
        return hydrate(
                viewer, null, hits(viewer, understood), new Reasons(understood.terms(), vocabulary.labels(skills)));
    }

    /** Ids of all volunteers that a search finds, in its order, whatever its page. */
    List<Long> volunteers(Viewer viewer, DirectoryQuery query) {
        List<Long> found = new ArrayList<>();
        index.each(
                everything(viewer, Volunteers.TYPE, query, EXPORTED_AT_ONCE),
                hits -> hits.forEach(hit -> found.add(hit.id())));
        return found;
    }

    /** What fits a search, as a saved one counts it. */
    Found found(Viewer viewer, DirectoryQuery asked) {
        DirectoryQuery query = meant(asked);
        Set<String> types = Set.of(Organisations.TYPE, Volunteers.TYPE);
        Found found = new Found();
        index.each(asked(viewer, types, vocabulary.understand(query.words()), query, EXPORTED_AT_ONCE), found::add);
        return found;
    }

    /** All things of one type that a search finds, as the index is asked for them in parts. */
    IndexQuery everything(Viewer viewer, String type, DirectoryQuery asked, int part) {
        DirectoryQuery query = meant(asked);
        return asked(viewer, Set.of(type), vocabulary.understand(query.words()), query, part);
    }

    private IndexQuery asked(Viewer viewer, Set<String> types, Understood understood, DirectoryQuery query, int limit) {
        Near near =
                query.around() == null ? null : locations.near(query.around()).orElse(null);
        Map<String, FacetGroups> groups =
                Map.of(Facets.SKILL, vocabulary.groups(), Facets.CONFIRMED, ConfirmedWithin.on(LocalDate.now(clock)));
        return query.asked(viewer.level(), types, understood, groups, near, limit);
    }

    /** An address may be older than a merge of the skill it names. */
    private DirectoryQuery meant(DirectoryQuery asked) {
        if (!asked.chosen().containsKey(Facets.SKILL)) {
            return asked;
        }
        Map<String, Set<String>> chosen = new HashMap<>(asked.chosen());
        chosen.computeIfPresent(Facets.SKILL, (dimension, values) -> values.stream()
                .map(value -> Facets.skill(value)
                        .map(vocabulary::meant)
                        .map(String::valueOf)
                        .orElse(value))
                .collect(Collectors.toSet()));
        return new DirectoryQuery(asked.words(), chosen, asked.around(), asked.sort(), asked.from());
    }

    /** Every skill whose label the page may show. */
    private static Set<Long> skills(List<Term> terms, SearchResult found) {
        Set<Long> skills = new HashSet<>();
        terms.forEach(term -> add(term, skills));
        found.facets().getOrDefault(Facets.SKILL, List.of()).stream()
                .flatMap(value -> Facets.skill(value.value()).stream())
                .forEach(skills::add);
        return skills;
    }

    private static void add(Term term, Set<Long> skills) {
        skills.addAll(term.skills());
        skills.addAll(term.synonymSkills());
        skills.addAll(term.narrowerSkills());
    }

    private List<DirectoryResult.Entry> hydrate(Viewer viewer, Around around, List<Hit> hits, Reasons reasons) {
        Map<Long, OrganisationCard> organisationCards =
                organisations.cards(viewer, ids(hits, Organisations.TYPE)).stream()
                        .collect(Collectors.toMap(OrganisationCard::id, Function.identity()));
        Map<Long, VolunteerCard> volunteerCards = volunteers.cards(viewer, ids(hits, Volunteers.TYPE)).stream()
                .collect(Collectors.toMap(VolunteerCard::id, Function.identity()));
        List<DirectoryResult.Entry> entries = new ArrayList<>();
        for (Hit hit : hits) {
            OrganisationCard organisation =
                    hit.type().equals(Organisations.TYPE) ? organisationCards.get(hit.id()) : null;
            VolunteerCard volunteer = hit.type().equals(Volunteers.TYPE) ? volunteerCards.get(hit.id()) : null;
            if (organisation != null || volunteer != null) {
                List<String> skills = organisation != null ? organisation.offers() : volunteer.skills();
                Outcode outcode = organisation != null ? organisation.outcode() : volunteer.outcode();
                Distance distance = around == null ? null : locations.distance(around, outcode);
                List<String> texts = organisation != null ? organisation.texts() : volunteer.texts();
                List<DirectoryResult.Reason> why = reasons.of(hit.kind(), skills, texts);
                entries.add(new DirectoryResult.Entry(
                        organisation, volunteer, hit.kind(), why, reasons.marks(hit.kind(), why), distance));
            }
        }
        return entries;
    }

    private static List<Long> ids(List<Hit> hits, String type) {
        return hits.stream().filter(hit -> hit.type().equals(type)).map(Hit::id).toList();
    }

    /** "Solihull", or "Birmingham (B)" for everything whose postcode begins with that letter. */
    private String areaName(String area) {
        String named = namedAreas.name(area);
        String letters = areas.name(area);
        return named != null ? named : letters.equals(area) ? area : letters + " (" + area + ")";
    }

    private List<DirectoryResult.Facet> facets(
            Map<String, List<FacetValue>> found, DirectoryQuery query, Map<Long, String> skills) {
        Map<String, String> programmeNames =
                programmes.all().stream().collect(Collectors.toMap(p -> Long.toString(p.id()), ProgrammeCard::name));
        Map<String, Function<String, String>> labels = new HashMap<>();
        labels.put(Facets.SKILL, value -> Facets.skill(value).map(skills::get).orElse(value));
        labels.put(Facets.AREA, this::areaName);
        labels.put(Facets.PROGRAMME, value -> programmeNames.getOrDefault(value, value));
        List<DirectoryResult.Facet> facets = new ArrayList<>();
        for (String dimension : Facets.ALL) {
            Set<String> chosen = query.chosen().getOrDefault(dimension, Set.of());
            List<DirectoryResult.Value> values = found.getOrDefault(dimension, List.of()).stream()
                    .map(value -> new DirectoryResult.Value(
                            value.value(),
                            labels.getOrDefault(dimension, v -> null).apply(value.value()),
                            value.count(),
                            chosen.contains(value.value()),
                            List.of()))
                    .toList();
            if (!values.isEmpty()) {
                facets.add(new DirectoryResult.Facet(dimension, arranged(dimension, values)));
            }
        }
        return facets;
    }

    private List<DirectoryResult.Value> arranged(String dimension, List<DirectoryResult.Value> mostFirst) {
        return switch (dimension) {
            case Facets.SKILL -> {
                Map<Long, Set<Long>> broader = vocabulary.broaderOf(mostFirst.stream()
                        .flatMap(value -> Facets.skill(value.value()).stream())
                        .toList());
                yield new SkillBranches(mostFirst, broader).tops();
            }
            case Facets.SIZE -> inOrder(IncomeBand.values(), mostFirst);
            case Facets.CONFIRMED -> inOrder(ConfirmedWithin.values(), mostFirst);
            default -> mostFirst;
        };
    }

    /** What is none of the constants comes last. */
    private static List<DirectoryResult.Value> inOrder(Enum<?>[] constants, List<DirectoryResult.Value> values) {
        List<String> names = Stream.of(constants).map(Enum::name).toList();
        return values.stream()
                .sorted(Comparator.comparingInt(
                        value -> names.contains(value.value()) ? names.indexOf(value.value()) : names.size()))
                .toList();
    }
}
