package org.kith.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.kith.refusal.Refusal;

/** Signing in, and whether a session is still good. */
@ApplicationScoped
@Transactional
public class SignIns {
    /** Failures from one network for one address within a quarter of an hour after which that network has to wait. */
    static final int FAILURES = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Passwords passwords;

    @Inject
    SignInTries tries;

    @Inject
    Clock clock;

    /**
     * Who signs in with these words; empty when they do not fit, with the same answer and in about the same time whether
     * or not there is such an account.
     *
     * @param network where the try comes from; other networks are never slowed down by it
     * @throws Refusal after ten failures from this network within a quarter of an hour
     */
    public Optional<Session> signIn(String email, String password, String network) {
        String address = Account.normalised(email == null ? "" : email);
        String addressHash = hash(address);
        long thisOne = tries.begin(addressHash, network);
        if (tries.count(addressHash, network) > FAILURES) {
            tries.takeBack(thisOne);
            throw new Refusal("refusal.signIn.tooMany", SignInTries.WINDOW.toMinutes());
        }
        Optional<Account> account = byEmail(address);
        String hash =
                account.filter(Account::enabled).map(Account::passwordHash).orElse(null);
        if (!passwords.fits(password, hash)) {
            return Optional.empty();
        }
        Account found = account.orElseThrow();
        if (passwords.old(hash)) {
            found.rehash(passwords.rehash(password));
        }
        em.createQuery("delete from SignInFailure f where f.emailHash = :email and f.network = :network")
                .setParameter("email", addressHash)
                .setParameter("network", network)
                .executeUpdate();
        return Optional.of(new Session(found.id(), found.sessionStamp(), clock.instant()));
    }

    /** Whether the session still stands: account enabled, not ended since, younger than its absolute limit. */
    public boolean stands(Session session) {
        Account account = em.find(Account.class, session.accountId());
        return account != null
                && account.mayBeUsed(session.stamp())
                && clock.instant().isBefore(session.since().plus(Session.LIMIT));
    }

    private Optional<Account> byEmail(String address) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", address)
                .getResultStream()
                .findFirst();
    }

    private static String hash(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
