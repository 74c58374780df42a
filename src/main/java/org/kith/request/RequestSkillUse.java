package org.kith.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.kith.privacy.Viewer;
import org.kith.vocabulary.SkillUse;

/** The skills that requests ask for, as the vocabulary knows of them. No index holds requests. */
@ApplicationScoped
@Transactional
public class RequestSkillUse implements SkillUse {
    @PersistenceContext
    EntityManager em;

    @Override
    public Kind kind() {
        return Kind.REQUESTS;
    }

    /** Those whom the vocabulary is entrusted to count them all; others count the ones they may see. */
    @Override
    public long count(Viewer viewer, Set<Long> skills) {
        boolean all = viewer.coordinator() || viewer.administrator();
        if (!all && viewer.organisations().isEmpty()) {
            return 0;
        }
        var query = em.createQuery(
                        "select count(distinct r.id) from Request r join r.skills s where s in :skills"
                                + (all ? "" : " and r.organisation.id in :organisations"),
                        Long.class)
                .setParameter("skills", skills);
        return (all ? query : query.setParameter("organisations", viewer.organisations())).getSingleResult();
    }

    @Override
    public boolean any(Set<Long> skills) {
        return em.createQuery("select count(r) from Request r join r.skills s where s in :skills", Long.class)
                        .setParameter("skills", skills)
                        .getSingleResult()
                > 0;
    }
}
