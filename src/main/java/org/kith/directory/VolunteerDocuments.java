package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.kith.privacy.Audience;
import org.kith.search.DocumentSource;
import org.kith.search.SearchDocument;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** What the index knows of a volunteer; nothing before a coordinator's approval, and nothing private ever. */
@ApplicationScoped
@Transactional
public class VolunteerDocuments implements DocumentSource {
    @PersistenceContext
    EntityManager em;

    @Inject
    VolunteerCards cards;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Locations locations;

    @Inject
    Clock clock;

    @Override
    public String type() {
        return Volunteers.TYPE;
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
        vocabulary.refresh(); // these may be read again for what has changed in it just now
        locations.refresh();
        return cards.load(ids).stream()
                .filter(Volunteer::approved)
                .map(this::document)
                .toList();
    }

    private SearchDocument document(Volunteer volunteer) {
        Person person = volunteer.person();
        Audience seen = DirectoryAccess.widest(volunteer);
        SearchDocument.Builder document = SearchDocument.of(Volunteers.TYPE, volunteer.id())
                .visibleTo(seen == Audience.PRIVATE ? Audience.COORDINATORS : seen)
                .name(person.name(), person.nameAudience())
                .sortName(person.name(), person.nameAudience())
                .newness(volunteer.newness())
                .placesFree(volunteer.availableOn(LocalDate.now(clock)) ? volunteer.placesFree() : 0)
                .text(volunteer.headline(), volunteer.headlineAudience())
                .text(volunteer.about(), volunteer.aboutAudience())
                .facet(Facets.WHO, volunteer.kind().name(), seen)
                .facet(Facets.WHO, "VOLUNTEER", seen)
                .words(words(volunteer));
        Organisation employer = volunteer.employer();
        if (employer != null) {
            document.text(employer.name(), person.nameAudience().narrower(employer.pageAudience()));
        }
        addSkills(document, volunteer, volunteer.skillsAudience(), vocabulary);
        locations.add(document, volunteer.outcode(), volunteer.inPerson(), volunteer.whereAudience());
        if (volunteer.remote()) {
            document.facet(Facets.HOW, "REMOTE", volunteer.whereAudience());
        }
        if (volunteer.inPerson()) {
            document.facet(Facets.HOW, "IN_PERSON", volunteer.whereAudience());
        }
        if (volunteer.availableOn(LocalDate.now(clock))) {
            document.facet(Facets.AVAILABLE, "NOW", seen);
        }
        if (volunteer.confirmedOn() != null) {
            document.facet(Facets.CONFIRMED, volunteer.confirmedOn().toString(), seen);
        }
        volunteer.programmes().forEach(programme -> document.facet(Facets.PROGRAMME, Long.toString(programme), seen));
        return document.build();
    }

    /** Skills, and their labels as words: a part of one, or one that is mistyped, finds who has the skill. */
    static void addSkills(
            SearchDocument.Builder document, Volunteer volunteer, Audience audience, Vocabulary vocabulary) {
        for (SkillCard skill : vocabulary.get(volunteer.skills(vocabulary).keySet())) {
            document.skill(skill.id(), audience)
                    .facet(Facets.SKILL, Long.toString(skill.id()), audience)
                    .text(skill.label(), audience);
        }
    }

    /** What coordinators may read of the volunteer, for the words criterion of matching. */
    private String words(Volunteer volunteer) {
        List<String> texts = new ArrayList<>();
        if (volunteer.headlineAudience() != Audience.PRIVATE) {
            texts.add(volunteer.headline());
        }
        if (volunteer.aboutAudience() != Audience.PRIVATE) {
            texts.add(volunteer.about());
        }
        if (volunteer.skillsAudience() != Audience.PRIVATE) {
            for (SkillCard skill : vocabulary.get(volunteer.skills(vocabulary).keySet())) {
                texts.add(skill.label());
                texts.add(skill.description());
            }
        }
        return String.join(". ", texts.stream().filter(Objects::nonNull).toList());
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return em.createQuery("select v.id from Volunteer v where v.id > :after order by v.id", Long.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
