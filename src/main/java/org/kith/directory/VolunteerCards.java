package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kith.privacy.Viewer;
import org.kith.vocabulary.Areas;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** Makes volunteers into what a viewer may see of them: the one place where a volunteer's audiences are applied to pages. */
@ApplicationScoped
@Transactional
public class VolunteerCards {
    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Areas areas;

    @Inject
    Clock clock;

    /** Those of the ids that exist and that this viewer may see, in no particular order. */
    public List<VolunteerCard> cards(Viewer viewer, Collection<Long> ids) {
        return load(ids).stream()
                .filter(volunteer -> DirectoryAccess.sees(viewer, volunteer))
                .map(volunteer -> card(viewer, volunteer))
                .toList();
    }

    /** The names of those of the ids that exist and that this viewer may see, where the name is for them too, by id. */
    Map<Long, String> names(Viewer viewer, Collection<Long> ids) {
        return load(ids).stream()
                .filter(volunteer -> DirectoryAccess.sees(viewer, volunteer))
                .filter(volunteer -> viewer.sees(
                        volunteer.person().nameAudience(), volunteer.person().id()))
                .collect(Collectors.toMap(
                        Volunteer::id, volunteer -> volunteer.person().name()));
    }

    /** The volunteers with what their cards and documents need, in a handful of queries however many they are. */
    List<Volunteer> load(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withParts(em.createQuery("select v from Volunteer v where v.id in :ids", Volunteer.class)
                        .setParameter("ids", ids))
                .getResultList();
    }

    static TypedQuery<Volunteer> withParts(TypedQuery<Volunteer> query) {
        for (String part : List.of("person", "employer", "skills", "languages", "approvals", "places")) {
            query.setHint("eclipselink.batch", "v." + part);
        }
        return query.setHint("eclipselink.batch.type", "IN");
    }

    VolunteerCard card(Viewer viewer, Volunteer volunteer) {
        Person person = volunteer.person();
        boolean named = viewer.sees(person.nameAudience(), person.id());
        boolean where = viewer.sees(volunteer.whereAudience(), person.id());
        LocalDate today = LocalDate.now(clock);
        return new VolunteerCard(
                volunteer.id(),
                named ? person.name() : null,
                volunteer.kind(),
                DirectoryAccess.seesEmployer(viewer, volunteer)
                        ? volunteer.employer().name()
                        : null,
                viewer.sees(volunteer.headlineAudience(), person.id()) ? volunteer.headline() : null,
                where ? areas.name(volunteer.area()) : null,
                where && volunteer.remote(),
                where && volunteer.inPerson(),
                viewer.sees(volunteer.skillsAudience(), person.id())
                        ? vocabulary.get(volunteer.skills(vocabulary).keySet()).stream()
                                .map(SkillCard::label)
                                .toList()
                        : List.of(),
                volunteer.capacity(),
                volunteer.placesTaken(),
                volunteer.pausedOn(today),
                volunteer.confirmedOn(),
                volunteer.availableOn(today),
                where && volunteer.inPerson() ? volunteer.outcode() : null,
                viewer.sees(volunteer.aboutAudience(), person.id()) ? volunteer.about() : null);
    }
}
