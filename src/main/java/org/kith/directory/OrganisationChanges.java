package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.kith.search.Changes;

/** Tells the index of changed organisations, and of those whose documents hold what an organisation says of itself. */
@ApplicationScoped
public class OrganisationChanges {
    /** Of more than so many it is quicker to read all again than to name each. */
    private static final int MANY = 10_000;

    /** Ids in one query. */
    private static final int CHUNK = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Changes changes;

    /** The name and the page's audience of an organisation stand in the documents of the volunteers who work for it too. */
    public void of(Collection<Long> organisations) {
        if (organisations.size() > MANY) {
            changes.ofAll(Organisations.TYPE);
            changes.ofAll(Volunteers.TYPE);
            return;
        }
        organisations.forEach(id -> changes.of(Organisations.TYPE, id));
        List<Long> all = List.copyOf(organisations);
        for (int from = 0; from < all.size(); from += CHUNK) {
            em.createQuery("select v.id from Volunteer v where v.employer.id in :ids", Long.class)
                    .setParameter("ids", all.subList(from, Math.min(from + CHUNK, all.size())))
                    .getResultList()
                    .forEach(id -> changes.of(Volunteers.TYPE, id));
        }
    }
}
