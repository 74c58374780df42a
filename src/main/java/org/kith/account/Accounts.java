package org.kith.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.kith.notify.LinkPurpose;
import org.kith.notify.OneTimeLinks;
import org.kith.privacy.Audit;
import org.kith.privacy.Role;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/** Creating, activating, disabling accounts and giving roles. Who may is {@link AccountAccess}. */
@ApplicationScoped
@Transactional
@Saves
public class Accounts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Passwords passwords;

    @Inject
    OneTimeLinks links;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * A new account that waits for its owner to set a password.
     *
     * @throws Refusal at field {@code email} when somebody has that address already
     */
    public long create(Viewer viewer, String email, Set<Role> roles) {
        AccountAccess.mayCreate(viewer, roles);
        Account account = persisted(email, roles);
        audit.record(viewer, "account.created", "account", account.id(), roles.toString());
        return account.id();
    }

    /**
     * The secret of a new link to choose a password by: the first one, or another one in place of one that is forgotten,
     * which works until then. Earlier links stop working.
     */
    public String passwordLink(Viewer viewer, long accountId) {
        Account account = find(accountId);
        AccountAccess.mayMaintain(viewer, account);
        audit.record(viewer, "account.linkIssued", "account", accountId, "done");
        return links.issue(account.activated() ? LinkPurpose.NEW_PASSWORD : LinkPurpose.ACTIVATION, accountId);
    }

    /** Whether {@link #choosePassword} would take the link. */
    public boolean opens(String secret) {
        return links.open(LinkPurpose.ACTIVATION, secret) || links.open(LinkPurpose.NEW_PASSWORD, secret);
    }

    /** Sets the password by a one-time link and ends every session. Returns the address to sign in with. */
    public String choosePassword(String secret, String password) {
        boolean again = links.open(LinkPurpose.NEW_PASSWORD, secret);
        Account account = find(links.redeem(again ? LinkPurpose.NEW_PASSWORD : LinkPurpose.ACTIVATION, secret));
        account.setPasswordHash(passwords.hash(password, account.email()));
        audit.record(Viewer.VISITOR, "account.passwordChosen", "account", account.id(), again ? "another" : "first");
        return account.email();
    }

    /**
     * Another address to sign in with.
     *
     * @throws Refusal at field {@code email} when somebody else has that address
     */
    public void changeEmail(Viewer viewer, long accountId, String email) {
        Account account = find(accountId);
        AccountAccess.mayMaintain(viewer, account);
        if (!account.email().equals(Account.normalised(email))) {
            refuseTaken(Account.normalised(email));
            account.changeEmail(email);
            audit.record(viewer, "account.email", "account", accountId, "done");
        }
    }

    /** The first administrator, by the link that the server printed. Returns the new account's id. */
    public long createFirstAdministrator(String secret, String email, String password) {
        links.redeem(LinkPurpose.FIRST_ADMINISTRATOR, secret);
        Account account = persisted(email, Set.of(Role.ADMINISTRATOR, Role.COORDINATOR));
        account.setPasswordHash(passwords.hash(password, account.email()));
        audit.record(Viewer.VISITOR, "account.created", "account", account.id(), "first administrator");
        return account.id();
    }

    /** An account that can sign in at once, for the demo data of an empty installation. */
    public long createForDemo(String email, Set<Role> roles, String passwordHash) {
        Account account = persisted(email, roles);
        account.setPasswordHash(passwordHash);
        return account.id();
    }

    /** Ends every session of the account at once and lets it sign in no more. */
    public void disable(Viewer viewer, long accountId) {
        Account account = find(accountId);
        AccountAccess.mayManage(viewer, account);
        account.disable();
        audit.record(viewer, "account.disabled", "account", accountId, "done");
    }

    public void enable(Viewer viewer, long accountId) {
        Account account = find(accountId);
        AccountAccess.mayManage(viewer, account);
        account.enable();
        audit.record(viewer, "account.enabled", "account", accountId, "done");
    }

    /**
     * The new roles count from the next click. Open links stop working: whoever was handed one for somebody without roles
     * must not come into theirs.
     */
    public void setRoles(Viewer viewer, long accountId, Set<Role> roles) {
        Account account = find(accountId);
        AccountAccess.mayManage(viewer, account);
        if (!account.roles().equals(roles)) {
            links.end(LinkPurpose.ACTIVATION, accountId);
            links.end(LinkPurpose.NEW_PASSWORD, accountId);
        }
        account.setRoles(roles);
        audit.record(viewer, "account.roles", "account", accountId, roles.toString());
    }

    public boolean none() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    private Account persisted(String email, Set<Role> roles) {
        Account account = new Account(email, roles, clock.instant());
        refuseTaken(account.email());
        em.persist(account);
        return account;
    }

    private void refuseTaken(String email) {
        boolean taken = em.createQuery("select count(a) from Account a where a.email = :email", Long.class)
                        .setParameter("email", email)
                        .getSingleResult()
                > 0;
        if (taken) {
            throw Refusal.at("email", "refusal.emailTaken");
        }
    }

    private Account find(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        if (account == null) {
            throw new NotFound("account");
        }
        return account;
    }
}
