package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kith.account.Account;
import org.kith.account.Viewers;
import org.kith.privacy.Viewer;
import org.kith.refusal.Saves;

/** The one mail that tells somebody what is new in all their saved searches, and how often they want it. */
@ApplicationScoped
@Transactional
@Saves
public class Digests {
    @PersistenceContext
    EntityManager em;

    @Inject
    DigestAccounts accounts;

    @Inject
    DirectorySearch directory;

    @Inject
    SavedSearchFinds finds;

    @Inject
    DigestMails mails;

    @Inject
    Viewers viewers;

    @Inject
    Clock clock;

    /** How often the viewer wants to be told. */
    public DigestRhythm rhythm(Viewer viewer) {
        DirectoryAccess.require(viewer, viewer.signedIn());
        return Optional.ofNullable(em.find(Digest.class, viewer.accountId()))
                .map(Digest::rhythm)
                .orElse(DigestRhythm.DAILY);
    }

    public void choose(Viewer viewer, DigestRhythm rhythm) {
        DirectoryAccess.require(viewer, viewer.signedIn());
        accounts.holdOrMake(viewer.accountId()).choose(rhythm);
    }

    /** Accounts that may have something to be told today. */
    List<Long> due(LocalDate today) {
        return em.createQuery(
                        "select d from Digest d where d.accountId in"
                                + " (select s.accountId from SavedSearch s where s.alert = true) order by d.accountId",
                        Digest.class)
                .getResultStream()
                .filter(digest -> digest.due(today))
                .map(Digest::accountId)
                .toList();
    }

    /**
     * Tells one account what is new, as what it may see now, in one mail; that it was told is written down in the same
     * transaction. Once more on the same day does nothing.
     *
     * @return whether there was something to tell
     * @throws org.kith.search.SearchUnavailable while there is no index to ask
     */
    boolean tell(long accountId, LocalDate today) {
        Optional<Digest> digest = accounts.hold(accountId).filter(held -> held.due(today));
        Viewers.Known known = viewers.known(accountId);
        if (digest.isEmpty() || !known.viewer().signedIn()) {
            return false;
        }
        List<DigestMails.Part> parts = new ArrayList<>();
        for (SavedSearch search : alerts(accountId)) {
            List<Newcomer> newcomers = tell(known.viewer(), search);
            if (!newcomers.isEmpty()) {
                parts.add(new DigestMails.Part(search.name(), search.address(), newcomers));
            }
        }
        if (parts.isEmpty()) {
            return false;
        }
        mails.post(
                accountId,
                em.find(Account.class, accountId).email(),
                known.name(),
                digest.get().rhythm(),
                parts);
        digest.get().tell(today);
        return true;
    }

    private List<Newcomer> tell(Viewer viewer, SavedSearch search) {
        Found found = directory.found(viewer, search.query());
        List<Newcomer> newcomers = finds.newcomers(viewer, finds.untold(search, found));
        if (!newcomers.isEmpty()) {
            List<Found.Thing> told = newcomers.stream().map(Newcomer::thing).toList();
            finds.know(search, found, told, false);
            search.tell(found.from(), clock.instant());
        }
        return newcomers;
    }

    private List<SavedSearch> alerts(long accountId) {
        return em.createQuery(
                        "select s from SavedSearch s where s.accountId = :account and s.alert = true"
                                + " order by lower(s.name), s.id",
                        SavedSearch.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
