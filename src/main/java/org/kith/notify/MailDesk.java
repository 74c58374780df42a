package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kith.installation.MailSettings;
import org.kith.installation.MailSettings.MailServer;
import org.kith.privacy.Audit;
import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.refusal.Refusal;
import org.kith.refusal.Saves;

/** Looking after the mails: an administrator's, who sees to whom they go and never what they say. */
@ApplicationScoped
@Transactional
@Saves
public class MailDesk {
    static final int SIZE = 25;

    private static final String THING = "mail";

    @PersistenceContext
    EntityManager em;

    @Inject
    MailSettings settings;

    @Inject
    Event<MailPosted> posted;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param page from 1; one behind the last is the last */
    public MailList list(Viewer viewer, MailView view, MailSort sort, int page) {
        mayCare(viewer);
        Map<MailView, Long> counts = counts();
        int pages = (int) Math.max(1, (counts.get(view) + SIZE - 1) / SIZE);
        int shown = Math.min(page, pages);
        List<MailCard> mails = em
                .createQuery(
                        "select m from Mail m where m.state in :states order by " + sort.order() + ", m.id", Mail.class)
                .setParameter("states", view.states())
                .setFirstResult((shown - 1) * SIZE)
                .setMaxResults(SIZE)
                .getResultList()
                .stream()
                .map(Mail::card)
                .toList();
        String server = settings.server().map(MailServer::toString).orElse(null);
        return new MailList(server, counts, mails, shown, pages);
    }

    private Map<MailView, Long> counts() {
        Map<MailView, Long> counts = new EnumMap<>(MailView.class);
        for (MailView view : MailView.values()) {
            counts.put(
                    view,
                    em.createQuery("select count(m) from Mail m where m.state in :states", Long.class)
                            .setParameter("states", view.states())
                            .getSingleResult());
        }
        return counts;
    }

    /**
     * Has a mail tried at once instead of at its time.
     *
     * @throws Refusal unless it waits
     */
    public void tryNow(Viewer viewer, long id) {
        locked(viewer, id).tryNow(clock.instant());
        posted.fire(new MailPosted());
        audit.record(viewer, "mail.tried", THING, id, "asked");
    }

    /** Has every mail that waits tried at once. */
    public void tryAllNow(Viewer viewer) {
        mayCare(viewer);
        em.createQuery("update Mail m set m.nextAt = :now, m.version = m.version + 1 where m.state = :waiting")
                .setParameter("now", clock.instant())
                .setParameter("waiting", MailState.WAITING)
                .executeUpdate();
        posted.fire(new MailPosted());
        audit.record(viewer, "mail.allTried", THING, null, "asked");
    }

    /**
     * Ends the tries.
     *
     * @throws Refusal unless it waits
     */
    public void giveUp(Viewer viewer, long id) {
        locked(viewer, id).giveUp(clock.instant());
        audit.record(viewer, "mail.givenUp", THING, id, "done");
    }

    /**
     * Has a mail that was given up tried for some days more.
     *
     * @throws Refusal unless it was given up
     */
    public void sendAgain(Viewer viewer, long id) {
        locked(viewer, id).sendAgain(clock.instant());
        posted.fire(new MailPosted());
        audit.record(viewer, "mail.sentAgain", THING, id, "asked");
    }

    private Mail locked(Viewer viewer, long id) {
        mayCare(viewer);
        Mail mail = em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null) {
            throw new NotFound(THING);
        }
        return mail;
    }

    private static void mayCare(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!viewer.administrator()) {
            throw new NotFound(THING);
        }
    }
}
