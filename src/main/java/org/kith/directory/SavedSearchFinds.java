package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kith.privacy.Viewer;

/** Compares what a saved search finds now with what its owner knows of. */
@ApplicationScoped
@Transactional
public class SavedSearchFinds {
    @PersistenceContext
    EntityManager em;

    @Inject
    Organisations organisations;

    @Inject
    VolunteerCards volunteers;

    /** What its owner has not seen among what it finds, the newest first. */
    List<Found.Thing> unseen(SavedSearch search, Found found) {
        return without(search, found, SavedSearchFind::seen);
    }

    /** What its owner has neither seen nor been told of, the newest first. */
    List<Found.Thing> untold(SavedSearch search, Found found) {
        return without(search, found, row -> true);
    }

    /** What a mail told of and what still is among what it finds, the newest first. */
    List<Found.Thing> toldBy(SavedSearch search, Found found, long mail) {
        Set<Found.Thing> told = rows(search).stream()
                .filter(row -> row.toldBy(mail))
                .map(SavedSearchFind::thing)
                .collect(Collectors.toSet());
        return found.things().stream().filter(told::contains).toList();
    }

    private List<Found.Thing> without(SavedSearch search, Found found, Predicate<SavedSearchFind> known) {
        Set<Found.Thing> left =
                rows(search).stream().filter(known).map(SavedSearchFind::thing).collect(Collectors.toSet());
        return found.things().stream()
                .filter(thing -> thing.id() >= search.knownFrom() && !left.contains(thing))
                .toList();
    }

    /** Those of the things that exist and that this viewer may see now, in the order given. */
    List<Newcomer> newcomers(Viewer viewer, List<Found.Thing> things) {
        Map<Long, OrganisationCard> organisationCards =
                organisations.cards(viewer, ids(things, Organisations.TYPE)).stream()
                        .collect(Collectors.toMap(OrganisationCard::id, Function.identity()));
        Map<Long, VolunteerCard> volunteerCards = volunteers.cards(viewer, ids(things, Volunteers.TYPE)).stream()
                .collect(Collectors.toMap(VolunteerCard::id, Function.identity()));
        return things.stream()
                .map(thing -> thing.type().equals(Organisations.TYPE)
                        ? new Newcomer(organisationCards.get(thing.id()), null)
                        : new Newcomer(null, volunteerCards.get(thing.id())))
                .filter(newcomer -> Objects.nonNull(newcomer.organisation()) || Objects.nonNull(newcomer.volunteer()))
                .toList();
    }

    private static List<Long> ids(List<Found.Thing> things, String type) {
        return things.stream()
                .filter(thing -> thing.type().equals(type))
                .map(Found.Thing::id)
                .toList();
    }

    /**
     * Writes down that its owner knows of these things; forgets things that it finds no more where there are too many.
     *
     * @param mail the one that tells of them; null when the owner sees them
     */
    void know(SavedSearch search, Found found, List<Found.Thing> things, Long mail) {
        List<SavedSearchFind> rows = rows(search);
        Map<Found.Thing, SavedSearchFind> known =
                rows.stream().collect(Collectors.toMap(SavedSearchFind::thing, Function.identity()));
        int added = 0;
        for (Found.Thing thing : things) {
            SavedSearchFind row = known.get(thing);
            if (row == null) {
                em.persist(new SavedSearchFind(search.id(), thing, mail));
                added++;
            } else if (mail == null) {
                row.see();
            }
        }
        Set<Found.Thing> now = new HashSet<>(found.things());
        rows.stream()
                .filter(row -> !now.contains(row.thing()))
                .sorted(Comparator.comparingLong(row -> row.thing().id()))
                .limit(Math.max(0, rows.size() + added - Found.MOST))
                .forEach(em::remove);
    }

    private List<SavedSearchFind> rows(SavedSearch search) {
        return em.createQuery("select f from SavedSearchFind f where f.searchId = :search", SavedSearchFind.class)
                .setParameter("search", search.id())
                .getResultList();
    }
}
