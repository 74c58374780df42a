package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Finds and makes the key that signs links in mails, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailKeys {
    @PersistenceContext
    EntityManager em;

    /** The key; empty before the first was needed. */
    public Optional<byte[]> find() {
        return Optional.ofNullable(em.find(MailKey.class, MailKey.ONLY))
                .map(key -> HexFormat.of().parseHex(key.secret()));
    }

    /** Makes it; fails when another node has made it at the same moment. */
    public void make() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        em.persist(new MailKey(HexFormat.of().formatHex(random)));
        em.flush();
    }
}
