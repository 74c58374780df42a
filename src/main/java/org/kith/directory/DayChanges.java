package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.kith.search.Changes;

/** Tells the index of what days change and nobody saves. */
@ApplicationScoped
@Transactional
public class DayChanges {
    @PersistenceContext
    EntityManager em;

    @Inject
    Changes changes;

    @Inject
    OrganisationChanges organisations;

    /**
     * Tells of everything that became otherwise on one of these days.
     *
     * @param after the last day that needs no telling
     * @param upTo the last day to tell of
     */
    public void tell(LocalDate after, LocalDate upTo) {
        // a pause ends the day after its last one
        em.createQuery(
                        "select v.id from Volunteer v where v.paused = true and v.pausedUntil >= :after"
                                + " and v.pausedUntil < :upTo",
                        Long.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList()
                .forEach(id -> changes.of(Volunteers.TYPE, id));
        organisations.of(em.createQuery(
                        "select m.organisation.id from Membership m where m.joinedOn > :after and m.joinedOn <= :upTo"
                                + " or m.leftOn > :after and m.leftOn <= :upTo",
                        Long.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList());
    }
}
