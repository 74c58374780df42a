package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.account.Account;
import org.kith.account.Viewers;
import org.kith.notify.Mails;
import org.kith.notify.NewMail;
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
    DigestMails texts;

    @Inject
    Mails mails;

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
        List<News> news = alerts(accountId).stream()
                .map(search -> untold(known.viewer(), search))
                .filter(one -> !one.newcomers().isEmpty())
                .toList();
        if (news.isEmpty()) {
            return false;
        }
        long mail = mails.post(written(digest.get(), known, news));
        news.forEach(one -> told(one, mail));
        digest.get().tell(today);
        return true;
    }

    /** What is to be told of one saved search. */
    private record News(SavedSearch search, Found found, List<Newcomer> newcomers) {}

    private News untold(Viewer viewer, SavedSearch search) {
        Found found = directory.found(viewer, search.query());
        return new News(search, found, finds.newcomers(viewer, finds.untold(search, found)));
    }

    private NewMail written(Digest digest, Viewers.Known known, List<News> news) {
        List<DigestMails.Part> parts = news.stream()
                .map(one ->
                        new DigestMails.Part(one.search().name(), one.search().address(), one.newcomers()))
                .toList();
        String address = em.find(Account.class, digest.accountId()).email();
        return texts.written(digest.accountId(), address, known.name(), digest.rhythm(), parts);
    }

    private void told(News news, long mail) {
        List<Found.Thing> things =
                news.newcomers().stream().map(Newcomer::thing).toList();
        finds.know(news.search(), news.found(), things, mail);
        news.search().tell(news.found().from(), clock.instant());
    }

    /**
     * What a mail that has waited would tell now: of what it told, what its reader may still find. Whatever is new since
     * is the next mail's.
     *
     * @throws org.kith.search.SearchUnavailable while there is no index to ask
     */
    Optional<NewMail> again(long accountId, long mail) {
        Viewers.Known known = viewers.known(accountId);
        Optional<Digest> digest = accounts.hold(accountId).filter(held -> held.rhythm() != DigestRhythm.NONE);
        if (digest.isEmpty() || !known.viewer().signedIn()) {
            return Optional.empty();
        }
        List<News> news = alerts(accountId).stream()
                .map(search -> toldBy(known.viewer(), search, mail))
                .filter(one -> !one.newcomers().isEmpty())
                .toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(written(digest.get(), known, news));
    }

    private News toldBy(Viewer viewer, SavedSearch search, long mail) {
        Found found = directory.found(viewer, search.query());
        return new News(search, found, finds.newcomers(viewer, finds.toldBy(search, found, mail)));
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
