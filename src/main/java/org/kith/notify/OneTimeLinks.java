package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.kith.refusal.Refusal;

/** Makes and redeems one-time links. A secret has 256 random bits; the database holds its SHA-256 alone. */
@ApplicationScoped
@Transactional
public class OneTimeLinks {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * A new secret; earlier open links of the same purpose and subject stop working.
     *
     * @param subjectId what the link is about; null where the purpose says it all
     */
    public String issue(LinkPurpose purpose, Long subjectId) {
        end(purpose, subjectId);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.persist(new OneTimeLink(hash(secret), purpose, subjectId, clock.instant()));
        return secret;
    }

    /** Open links of that purpose and subject stop working. */
    public void end(LinkPurpose purpose, Long subjectId) {
        Instant now = clock.instant();
        em
                .createQuery(
                        "select l from OneTimeLink l where l.purpose = :purpose and l.usedAt is null",
                        OneTimeLink.class)
                .setParameter("purpose", purpose)
                .getResultList()
                .stream()
                .filter(link -> Objects.equals(link.subjectId(), subjectId))
                .forEach(link -> link.use(now));
    }

    /** Whether the secret would be accepted now. */
    public boolean open(LinkPurpose purpose, String secret) {
        return secret != null
                && find(secret, LockModeType.NONE).stream().anyMatch(l -> l.open(purpose, clock.instant()));
    }

    /**
     * Uses the link up.
     *
     * @return what the link is about
     * @throws Refusal when it is unknown, used or too old
     */
    public Long redeem(LinkPurpose purpose, String secret) {
        Instant now = clock.instant();
        OneTimeLink link = find(secret, LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(found -> found.open(purpose, now))
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.linkUsedOrOld"));
        link.use(now);
        return link.subjectId();
    }

    private List<OneTimeLink> find(String secret, LockModeType lock) {
        return em.createQuery("select l from OneTimeLink l where l.secretHash = :hash", OneTimeLink.class)
                .setParameter("hash", hash(secret == null ? "" : secret))
                .setLockMode(lock)
                .getResultList();
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
