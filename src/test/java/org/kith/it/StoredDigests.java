package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kith.privacy.Viewer;

/** The mails that were posted to somebody, as they are stored. Runs inside the server. */
@ApplicationScoped
@Transactional
public class StoredDigests {
    @PersistenceContext
    EntityManager em;

    /** Keys of them, the oldest mail first. */
    public List<Long> idsTo(Viewer viewer) {
        return em.createQuery(
                        "select m.id from Mail m, Account a where a.id = :id and m.address = a.email"
                                + " order by m.postedAt, m.id",
                        Long.class)
                .setParameter("id", viewer.accountId())
                .getResultList();
    }

    /** Subject, plain text, HTML and the address that stops such mails, one after the other; the oldest mail first. */
    public List<String> to(Viewer viewer) {
        return em.createQuery(
                        "select m.subject, m.plain, m.html, m.unsubscribe from Mail m, Account a"
                                + " where a.id = :id and m.address = a.email order by m.postedAt, m.id",
                        Object[].class)
                .setParameter("id", viewer.accountId())
                .getResultStream()
                .map(row -> row[0] + "\n" + row[1] + "\n" + row[2] + "\n" + row[3])
                .toList();
    }
}
