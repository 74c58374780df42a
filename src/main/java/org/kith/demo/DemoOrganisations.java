package org.kith.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.kith.directory.Membership;
import org.kith.directory.Organisation;
import org.kith.directory.Organisations;
import org.kith.directory.Signature;
import org.kith.refusal.Saves;
import org.kith.search.Changes;

/** Writes the demo's organisations, members and signatories, which otherwise come by import only. */
@ApplicationScoped
@Transactional
@Saves
public class DemoOrganisations {
    @PersistenceContext
    EntityManager em;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    /** Writes all of them; returns the id by the key that the other demo files use. */
    public Map<String, Long> write() {
        Map<String, Long> ids = new HashMap<>();
        for (DemoOrganisation demo : DemoOrganisation.all()) {
            Organisation organisation = new Organisation(demo.facts(), clock.instant());
            em.persist(organisation);
            if (demo.memberSince() != null) {
                em.persist(new Membership(organisation, demo.memberSince()));
            }
            if (demo.signedOn() != null) {
                em.persist(new Signature(organisation, demo.signedOn(), demo.themes()));
            }
            changes.of(Organisations.TYPE, organisation.id());
            ids.put(demo.key(), organisation.id());
        }
        return ids;
    }
}
