package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The themes that signatories pledged under. Whoever writes {@link Signature#themes} or the table behind it says that the
 * organisation changed: names of themes are among the words it is found by, for the audience of its page.
 */
@ApplicationScoped
@Transactional
public class CharterThemes {
    @PersistenceContext
    EntityManager em;

    private record Pledged(long organisation, String theme) {}

    /** Names by organisation, each list in the order of the Charter; without organisations that have none. */
    public Map<Long, List<String>> names(Collection<Long> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select s.organisation.id, t.name from Signature s join s.themes k, CharterTheme t"
                                + " where t.key = k and s.organisation.id in :ids order by t.position, t.key",
                        Object[].class)
                .setParameter("ids", organisations)
                .getResultStream()
                .map(row -> new Pledged((Long) row[0], (String) row[1]))
                .collect(Collectors.groupingBy(
                        Pledged::organisation, Collectors.mapping(Pledged::theme, Collectors.toList())));
    }
}
