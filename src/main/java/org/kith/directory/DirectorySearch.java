package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kith.directory.DirectoryResult.Reason;
import org.kith.privacy.Viewer;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.search.FacetValue;
import org.kith.search.Hit;
import org.kith.search.IndexQuery;
import org.kith.search.SearchIndex;
import org.kith.search.SearchResult;
import org.kith.search.Term;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** Searching organisations and volunteers. What the index finds is read again from the database with the audience applied. */
@ApplicationScoped
public class DirectorySearch {
    /** How long a search waits for the changes of who searches. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Pattern SKILL_ID = Pattern.compile("[0-9]{1,18}");

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

    /** @throws org.kith.search.SearchUnavailable while there is no index to ask */
    public DirectoryResult search(Viewer viewer, DirectoryQuery query) {
        return search(viewer, query, 0);
    }

    /**
     * The same for somebody who has changed things.
     *
     * @param own number of the set of changes that the result should show; 0 for any
     */
    public DirectoryResult search(Viewer viewer, DirectoryQuery query, long own) {
        boolean ownShown = own == 0 || index.await(own, PATIENCE);
        List<Term> terms = vocabulary.understand(query.words());
        SearchResult found = index.search(new IndexQuery(
                viewer.level(),
                Set.of(Organisations.TYPE, Volunteers.TYPE),
                terms,
                query.chosen(),
                query.sort(),
                (query.page() - 1) * DirectoryQuery.PAGE_SIZE,
                DirectoryQuery.PAGE_SIZE));
        int pages = Math.clamp((found.total() + DirectoryQuery.PAGE_SIZE - 1) / DirectoryQuery.PAGE_SIZE, 1, 500);
        return new DirectoryResult(
                found.total(),
                query.page(),
                pages,
                hydrate(viewer, found.hits(), terms),
                facets(found.facets(), query),
                found.lag(),
                !ownShown);
    }

    private List<DirectoryResult.Entry> hydrate(Viewer viewer, List<Hit> hits, List<Term> terms) {
        Map<Long, OrganisationCard> organisationCards =
                organisations.cards(viewer, ids(hits, Organisations.TYPE)).stream()
                        .collect(Collectors.toMap(OrganisationCard::id, Function.identity()));
        Map<Long, VolunteerCard> volunteerCards = volunteers.cards(viewer, ids(hits, Volunteers.TYPE)).stream()
                .collect(Collectors.toMap(VolunteerCard::id, Function.identity()));
        List<Asked> asked = terms.stream().map(this::asked).toList();
        List<DirectoryResult.Entry> entries = new ArrayList<>();
        for (Hit hit : hits) {
            OrganisationCard organisation =
                    hit.type().equals(Organisations.TYPE) ? organisationCards.get(hit.id()) : null;
            VolunteerCard volunteer = hit.type().equals(Volunteers.TYPE) ? volunteerCards.get(hit.id()) : null;
            if (organisation != null || volunteer != null) {
                List<String> skills = organisation != null ? organisation.offers() : volunteer.skills();
                entries.add(new DirectoryResult.Entry(organisation, volunteer, reasons(asked, skills)));
            }
        }
        return entries;
    }

    private static List<Long> ids(List<Hit> hits, String type) {
        return hits.stream().filter(hit -> hit.type().equals(type)).map(Hit::id).toList();
    }

    /** A term with the labels of its skills. */
    private record Asked(String text, List<String> skills, List<String> narrower) {}

    private Asked asked(Term term) {
        return new Asked(term.text(), labels(term.skills()), labels(term.narrowerSkills()));
    }

    private List<String> labels(Set<Long> skills) {
        return vocabulary.get(skills).stream().map(SkillCard::label).toList();
    }

    private static List<Reason> reasons(List<Asked> terms, List<String> shown) {
        List<Reason> reasons = new ArrayList<>();
        for (Asked term : terms) {
            List<String> exact = shown(term.skills(), shown);
            List<String> narrower = shown(term.narrower(), shown);
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

    private static List<String> shown(List<String> skills, List<String> labels) {
        return skills.stream().filter(labels::contains).toList();
    }

    private List<DirectoryResult.Facet> facets(Map<String, List<FacetValue>> found, DirectoryQuery query) {
        Map<String, String> programmeNames =
                programmes.all().stream().collect(Collectors.toMap(p -> Long.toString(p.id()), ProgrammeCard::name));
        Map<String, Function<String, String>> labels = new HashMap<>();
        labels.put(Facets.SKILL, value -> skillLabel(value));
        labels.put(Facets.AREA, areas::name);
        labels.put(Facets.PROGRAMME, value -> programmeNames.getOrDefault(value, value));
        List<DirectoryResult.Facet> facets = new ArrayList<>();
        for (String dimension : Facets.ALL) {
            Set<String> chosen = query.chosen().getOrDefault(dimension, Set.of());
            List<DirectoryResult.Value> values = found.getOrDefault(dimension, List.of()).stream()
                    .map(value -> new DirectoryResult.Value(
                            value.value(),
                            labels.getOrDefault(dimension, v -> null).apply(value.value()),
                            value.count(),
                            chosen.contains(value.value())))
                    .toList();
            if (!values.isEmpty()) {
                facets.add(new DirectoryResult.Facet(dimension, values));
            }
        }
        return facets;
    }

    private String skillLabel(String id) {
        return SKILL_ID.matcher(id).matches()
                ? vocabulary.get(Long.parseLong(id)).map(SkillCard::label).orElse(id)
                : id;
    }
}
