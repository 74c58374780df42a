package org.kith.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.kith.account.ViewerFacts;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;

/** The programmes and who coordinates them. Programmes are public knowledge; changing coordinators is an administrator's. */
@ApplicationScoped
@Transactional
public class Programmes implements ViewerFacts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    /** All programmes in their order. */
    public List<ProgrammeCard> all() {
        return em.createQuery("select p from Programme p order by p.position", Programme.class).getResultList().stream()
                .map(Programme::card)
                .toList();
    }

    /** @throws NotFound when there is none of that id */
    public ProgrammeCard get(long id) {
        Programme programme = em.find(Programme.class, id);
        if (programme == null) {
            throw new NotFound("programme");
        }
        return programme.card();
    }

    /** The programmes that this viewer coordinates. */
    public List<ProgrammeCard> mine(Viewer viewer) {
        return all().stream()
                .filter(programme -> viewer.coordinates(programme.id()))
                .toList();
    }

    /** Makes {@code programmes} exactly those that the account coordinates. */
    public void setCoordinated(Viewer viewer, long accountId, Set<Long> programmes) {
        if (!viewer.administrator()) {
            throw new NotFound("programme");
        }
        coordinate(accountId, programmes);
        audit.record(viewer, "programme.coordinators", "account", accountId, programmes.size() + " programmes");
    }

    /** The same for an installation that is just being set up. */
    public void coordinate(long accountId, Set<Long> programmes) {
        for (Programme programme :
                em.createQuery("select p from Programme p", Programme.class).getResultList()) {
            if (programmes.contains(programme.card().id())) {
                programme.addCoordinator(accountId);
            } else {
                programme.removeCoordinator(accountId);
            }
        }
    }

    @Override
    public void gather(long accountId, Gathered into) {
        coordinatedBy(accountId).forEach(into::coordinates);
    }

    /** The programmes that the account coordinates, as far as it has the role. */
    public Set<Long> coordinatedBy(long accountId) {
        return Set.copyOf(
                em.createQuery("select p.id from Programme p where :account member of p.coordinators", Long.class)
                        .setParameter("account", accountId)
                        .getResultList());
    }
}
