package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kith.privacy.Audience;
import org.kith.search.DocumentSource;
import org.kith.search.SearchDocument;
import org.kith.vocabulary.Vocabulary;

/** What the index knows of an organisation: its facts, what it pledged, and what its approved people offer. */
@ApplicationScoped
@Transactional
public class OrganisationDocuments implements DocumentSource {
    @PersistenceContext
    EntityManager em;

    @Inject
    DirectoryFacts facts;

    @Inject
    CharterThemes themes;

    @Inject
    Locations locations;

    @Inject
    Vocabulary vocabulary;

    @Override
    public String type() {
        return Organisations.TYPE;
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        locations.refresh();
        vocabulary.refresh(); // these may be read again for what has changed in it just now
        List<Organisation> found = em.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch", "o.incomes")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
        List<Long> known = found.stream().map(Organisation::id).toList();
        Set<Long> members = facts.membersAmong(known);
        Set<Long> signatories = facts.signatoriesAmong(known);
        Map<Long, List<String>> pledged = themes.names(signatories);
        var people = known.isEmpty()
                ? List.<Volunteer>of()
                : VolunteerCards.withParts(
                                em.createQuery("select v from Volunteer v where v.employer.id in :ids", Volunteer.class)
                                        .setParameter("ids", known))
                        .getResultList();
        var byEmployer = people.stream().filter(Volunteer::approved).collect(Collectors.groupingBy(v -> v.employer()
                .id()));
        return found.stream()
                .map(organisation -> document(
                        organisation,
                        members.contains(organisation.id()),
                        signatories.contains(organisation.id()),
                        pledged.getOrDefault(organisation.id(), List.of()),
                        byEmployer.getOrDefault(organisation.id(), List.of())))
                .toList();
    }

    private SearchDocument document(
            Organisation organisation, boolean member, boolean signatory, List<String> themes, List<Volunteer> people) {
        Audience page = organisation.pageAudience();
        OrganisationFacts known = organisation.facts();
        SearchDocument.Builder document = SearchDocument.of(Organisations.TYPE, organisation.id())
                .visibleTo(page)
                .name(known.name(), page)
                .sortName(known.name())
                .newness(organisation.id())
                .text(known.activities(), page)
                .text(known.objects(), page)
                .text(known.registrationNumber(), page)
                .text(known.companyNumber(), page)
                .text(known.postcode() == null ? null : known.postcode().outcode(), page)
                .facet(Facets.WHO, "ORGANISATION", page);
        themes.forEach(theme -> document.text(theme, page));
        if (member) {
            document.facet(Facets.WHO, "MEMBER", page);
        }
        if (signatory) {
            document.facet(Facets.WHO, "SIGNATORY", page);
        }
        document.facet(Facets.SIZE, IncomeBand.of(known.incomes()).name(), page);
        if (known.legalForm() != null) {
            document.facet(Facets.LEGAL_FORM, known.legalForm().name(), page);
        }
        locations.add(document, organisation.outcode().orElse(null), true, page);
        for (Volunteer volunteer : people) {
            VolunteerDocuments.addSkills(document, volunteer, page.narrower(volunteer.skillsAudience()), vocabulary);
        }
        return document.build();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return em.createQuery("select o.id from Organisation o where o.id > :after order by o.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
