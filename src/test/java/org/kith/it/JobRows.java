package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Looks at the rows of jobs and makes them older. Runs inside the server. */
@ApplicationScoped
@Transactional
public class JobRows {
    @PersistenceContext
    EntityManager em;

    /** As if its holder had given no sign of life for long. */
    public void letLeaseRunOut(String job) {
        em.createNativeQuery("update timed_job set held_until = timestamp '2026-01-01 00:00:00' where name = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }

    /** Why it failed last; null when it never did. */
    public String failure(String job) {
        return (String) em.createNativeQuery("select failure from timed_job where name = ?1")
                .setParameter(1, job)
                .getSingleResult();
    }

    /** Failures since it last finished. */
    public int failures(String job) {
        return ((Number) em.createNativeQuery("select failures from timed_job where name = ?1")
                        .setParameter(1, job)
                        .getSingleResult())
                .intValue();
    }

    /** Whether somebody holds it. */
    public boolean held(String job) {
        return em.createNativeQuery("select held_by from timed_job where name = ?1")
                        .setParameter(1, job)
                        .getSingleResult()
                != null;
    }
}
