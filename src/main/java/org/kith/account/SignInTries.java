package org.kith.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;

/**
 * Tries to sign in that did not succeed, or not yet: a try is written down before its password is looked at, so that of
 * many at the same moment none goes uncounted. Each step is a transaction of its own, for the others to see.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class SignInTries {
    /** How long a failure counts and is kept. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Writes a try down, and forgets those too old to count. */
    public long begin(String emailHash, String network) {
        em.createQuery("delete from SignInFailure f where f.failedAt <= :before")
                .setParameter("before", clock.instant().minus(WINDOW))
                .executeUpdate();
        SignInFailure begun = new SignInFailure(emailHash, network, clock.instant());
        em.persist(begun);
        em.flush();
        return begun.id();
    }

    /** Tries from that network for that address that count now. */
    public long count(String emailHash, String network) {
        return em.createQuery(
                        "select count(f) from SignInFailure f where f.emailHash = :email and f.network = :network and f.failedAt > :since",
                        Long.class)
                .setParameter("email", emailHash)
                .setParameter("network", network)
                .setParameter("since", clock.instant().minus(WINDOW))
                .getSingleResult();
    }

    /** The try was none: it was turned away before its password was looked at. */
    public void takeBack(long id) {
        em.createQuery("delete from SignInFailure f where f.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
