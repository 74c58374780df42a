package org.kith.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes down who did what to which thing, in the transaction that does it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {
    private static final Logger LOG = Logger.getLogger(Audit.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param action a verb of the application in a fixed form, such as {@code invitation.accepted}
     * @param thingType type of the thing, such as {@code invitation}
     * @param outcome a fixed word, never free text; at most 200 characters
     */
    public void record(Viewer viewer, String action, String thingType, Long thingId, String outcome) {
        em.persist(new AuditEntry(clock.instant(), viewer.accountId(), action, thingType, thingId, outcome));
        LOG.log(Level.INFO, "{0} {1} {2} by account {3}: {4}", new Object[] {
            action, thingType, String.valueOf(thingId), String.valueOf(viewer.accountId()), outcome
        });
    }
}
