package org.kith.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.kith.privacy.Viewer;

/** Makes the viewer of an account from the database, with or without a session around it. */
@ApplicationScoped
@Transactional
public class Viewers {
    @PersistenceContext
    EntityManager em;

    @Inject
    Instance<ViewerFacts> sources;

    /** The account's viewer as of now; a visitor when there is no such account or it is disabled. */
    public Viewer of(Long accountId) {
        return known(accountId).viewer();
    }

    /** The same with the name to greet by. */
    public Known known(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        if (account == null || !account.enabled()) {
            return new Known(Viewer.VISITOR, null);
        }
        ViewerFacts.Gathered facts = new ViewerFacts.Gathered();
        sources.forEach(source -> source.gather(accountId, facts));
        Viewer viewer = new Viewer(
                accountId,
                facts.personId,
                facts.volunteerId,
                account.roles(),
                facts.organisations,
                facts.memberOrganisations,
                facts.approvedVolunteer,
                facts.programmes);
        return new Known(viewer, facts.name == null ? account.email() : facts.name);
    }

    /** @param name the person's own name; the sign-in address of an account without a person; null for a visitor */
    public record Known(Viewer viewer, String name) {}
}
