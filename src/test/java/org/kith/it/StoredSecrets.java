package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the database itself holds of passwords, links and failed tries. Runs inside the server. */
@ApplicationScoped
@Transactional
public class StoredSecrets {
    @PersistenceContext
    EntityManager em;

    public String passwordHash(long accountId) {
        return (String) em.createNativeQuery("select password_hash from account where id = ?1")
                .setParameter(1, accountId)
                .getSingleResult();
    }

    /** Hashes of the links to that account, used or not. */
    public List<String> linkHashes(long accountId) {
        return texts(em.createNativeQuery("select secret_hash from one_time_link where subject_id = ?1")
                .setParameter(1, accountId));
    }

    /** What stands for the address in each failed try. */
    public List<String> failedAddresses() {
        return texts(em.createNativeQuery("select email_hash from sign_in_failure"));
    }

    private static List<String> texts(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object::toString).toList();
    }
}
