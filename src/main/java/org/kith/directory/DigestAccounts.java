package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kith.account.Account;

/** The row by which one transaction at a time changes the saved searches of one account. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DigestAccounts {
    @PersistenceContext
    EntityManager em;

    /** Holds it until the transaction ends; empty when the account never saved a search. */
    Optional<Digest> hold(long accountId) {
        return Optional.ofNullable(em.find(Digest.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, made where there is none yet. */
    Digest holdOrMake(long accountId) {
        em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE); // or two first ones would make two
        return hold(accountId).orElseGet(() -> {
            Digest made = new Digest(accountId);
            em.persist(made);
            return made;
        });
    }
}
