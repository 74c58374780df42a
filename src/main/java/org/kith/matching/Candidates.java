package org.kith.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kith.directory.Volunteer;

/** The volunteers that a desk looks at: everyone some coordinator approved. */
@ApplicationScoped
@Transactional
public class Candidates {
    @PersistenceContext
    EntityManager em;

    List<Volunteer> all() {
        var query =
                em.createQuery("select distinct v from Volunteer v join v.approvals a order by v.id", Volunteer.class);
        for (String part : List.of("person", "employer", "skills", "approvals", "places")) {
            query.setHint("eclipselink.batch", "v." + part);
        }
        return query.setHint("eclipselink.batch.type", "IN").getResultList();
    }
}
