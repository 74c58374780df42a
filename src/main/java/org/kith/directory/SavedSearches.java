package org.kith.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;
import org.kith.search.SearchUnavailable;

/** Searches that people keep. Everybody sees and changes their own alone. */
@ApplicationScoped
@Transactional
@Saves
public class SavedSearches {
    public static final int PAGE_SIZE = 20;

    /** Most new things that are named beside what was found. */
    private static final int NAMED = 5;

    private static final Logger LOG = Logger.getLogger(SavedSearches.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    DirectorySearch directory;

    @Inject
    SavedSearchFinds finds;

    @Inject
    DigestAccounts digests;

    @Inject
    Clock clock;

    /** @param made false when the same search was there already, under that name */
    public record Saved(String name, boolean made) {}

    /**
     * What is new in a saved search for whoever looks at it.
     *
     * @param fresh how many fit that they had not seen
     * @param first the newest of them, as far as they may see them
     */
    public record News(String name, int fresh, List<Newcomer> first) {}

    /**
     * Keeps a search. What it finds now counts as seen.
     *
     * @param alert whether to tell by mail when something new fits; turned on for a search that is kept already
     * @throws Refusal at field {@code name} when that is missing or too long; when the search is too long, or one too many
     */
    public Saved save(Viewer viewer, String name, DirectoryQuery query, boolean alert) {
        DirectoryAccess.require(viewer, viewer.signedIn());
        WrittenQuery written = new WrittenQuery(query);
        digests.holdOrMake(viewer.accountId());
        Optional<SavedSearch> there = find(viewer, written);
        if (there.isPresent()) {
            there.filter(search -> alert).ifPresent(search -> search.alert(true));
            return new Saved(there.get().name(), false);
        }
        if (count(viewer) >= SavedSearch.MOST) {
            throw new Refusal("refusal.savedSearch.enough", SavedSearch.MOST);
        }
        SavedSearch search = new SavedSearch(viewer.accountId(), name, written, alert, clock.instant());
        em.persist(search);
        found(viewer, search).ifPresent(found -> seen(search, found));
        return new Saved(search.name(), true);
    }

    /** Whether the viewer keeps this search, and then what is new in it, which counts as seen from now on. */
    public Optional<News> look(Viewer viewer, DirectoryQuery query) {
        WrittenQuery written = new WrittenQuery(query);
        if (!viewer.signedIn() || !kept(viewer, written)) {
            return Optional.empty();
        }
        digests.hold(viewer.accountId());
        return find(viewer, written).map(search -> {
            Optional<Found> found = found(viewer, search);
            List<Found.Thing> unseen =
                    found.map(now -> finds.unseen(search, now)).orElse(List.of());
            List<Newcomer> first =
                    finds.newcomers(viewer, unseen.stream().limit(NAMED).toList());
            found.ifPresent(now -> seen(search, now));
            return new News(search.name(), unseen.size(), first);
        });
    }

    private void seen(SavedSearch search, Found found) {
        finds.know(search, found, found.things(), null);
        search.look(found.from(), clock.instant());
    }

    /** One page of the viewer's own; {@code page} from 1. */
    public List<SavedSearchCard> list(Viewer viewer, SavedSearchSort sort, int page) {
        DirectoryAccess.require(viewer, viewer.signedIn());
        return em.createQuery(
                        "select s from SavedSearch s where s.accountId = :account order by " + sort.order(),
                        SavedSearch.class)
                .setParameter("account", viewer.accountId())
                .setFirstResult((page - 1) * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE)
                .getResultStream()
                .map(search -> card(viewer, search))
                .toList();
    }

    private SavedSearchCard card(Viewer viewer, SavedSearch search) {
        return new SavedSearchCard(
                search.id(),
                search.name(),
                search.address(),
                search.alert(),
                search.createdAt(),
                search.lookedAt(),
                search.toldAt(),
                found(viewer, search)
                        .map(found -> finds.unseen(search, found).size())
                        .orElse(null));
    }

    /** How many the viewer keeps. */
    public long count(Viewer viewer) {
        DirectoryAccess.require(viewer, viewer.signedIn());
        return em.createQuery("select count(s) from SavedSearch s where s.accountId = :account", Long.class)
                .setParameter("account", viewer.accountId())
                .getSingleResult();
    }

    /**
     * Gives it another name; returns that.
     *
     * @throws Refusal at field {@code name} when that is missing or too long
     */
    public String rename(Viewer viewer, long id, String name) {
        SavedSearch search = own(viewer, id);
        search.rename(name);
        return search.name();
    }

    /** Whether to tell by mail when something new fits. Returns its name. */
    public String alert(Viewer viewer, long id, boolean on) {
        SavedSearch search = own(viewer, id);
        search.alert(on);
        return search.name();
    }

    /** Forgets it, with what it found. Returns what its name was. */
    public String delete(Viewer viewer, long id) {
        SavedSearch search = own(viewer, id);
        em.remove(search);
        return search.name();
    }

    private SavedSearch own(Viewer viewer, long id) {
        DirectoryAccess.require(viewer, viewer.signedIn());
        digests.hold(viewer.accountId());
        SavedSearch search = em.find(SavedSearch.class, id);
        if (search == null || !search.ownedBy(viewer.accountId())) {
            throw new NotFound("saved search");
        }
        return search;
    }

    private Optional<SavedSearch> find(Viewer viewer, WrittenQuery written) {
        return em.createQuery(
                        "select s from SavedSearch s where s.accountId = :account and s.key = :key", SavedSearch.class)
                .setParameter("account", viewer.accountId())
                .setParameter("key", written.key())
                .getResultStream()
                .findFirst();
    }

    /** Reads no entity, which could be older than the lock that is waited for afterwards. */
    private boolean kept(Viewer viewer, WrittenQuery written) {
        return em.createQuery(
                                "select count(s) from SavedSearch s where s.accountId = :account and s.key = :key",
                                Long.class)
                        .setParameter("account", viewer.accountId())
                        .setParameter("key", written.key())
                        .getSingleResult()
                > 0;
    }

    /** Empty while there is no index to ask; the list and the search say so. */
    private Optional<Found> found(Viewer viewer, SavedSearch search) {
        try {
            return Optional.of(directory.found(viewer, search.query()));
        } catch (SearchUnavailable e) {
            LOG.log(Level.INFO, "A saved search cannot be compared: {0}", e.trouble());
            return Optional.empty();
        }
    }
}
