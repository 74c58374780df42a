package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.kith.search.Changes;

/** Sets days that lie ahead, and tells the index so. Runs inside the server. */
@ApplicationScoped
@Transactional
public class DayRows {
    @PersistenceContext
    EntityManager em;

    @Inject
    Changes changes;

    /** The volunteer pauses to the end of that day. */
    public void pauseUntil(long volunteer, LocalDate day) {
        em.createQuery("update Volunteer v set v.paused = true, v.pausedUntil = :day where v.id = :id")
                .setParameter("day", day)
                .setParameter("id", volunteer)
                .executeUpdate();
        changes.of("volunteer", volunteer);
    }

    /** The organisation is no member any more from that day on. */
    public void leaveOn(long organisation, LocalDate day) {
        em.createQuery("update Membership m set m.leftOn = :day where m.organisation.id = :id")
                .setParameter("day", day)
                .setParameter("id", organisation)
                .executeUpdate();
        changes.of("organisation", organisation);
    }
}
