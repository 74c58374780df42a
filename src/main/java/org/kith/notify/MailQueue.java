package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The short transactions of sending. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailQueue {
    private static final Logger LOG = Logger.getLogger(MailQueue.class.getName());

    /** How long mails are kept that were sent or given up: they are personal data. */
    static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Mails that a node was sending when it died wait again; only to be called by whoever holds the job of sending. */
    public void takeBack() {
        Instant now = clock.instant();
        em.createQuery("select m from Mail m where m.state = :sending order by m.id", Mail.class)
                .setParameter("sending", MailState.SENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(mail -> mail.interrupted(now));
    }

    /** A mail whose time has come, marked as being sent once this returns; empty when there is none. */
    public Optional<Mail> take() {
        Instant now = clock.instant();
        Optional<Long> due = due(now);
        while (due.isPresent() && !begin(due.get(), now)) {
            due = due(now);
        }
        return due.map(id -> em.find(Mail.class, id));
    }

    private Optional<Long> due(Instant now) {
        return em
                .createQuery(
                        "select m.id from Mail m where m.state = :waiting and m.nextAt <= :now order by m.nextAt, m.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Of all who see it waiting one gets it. */
    private boolean begin(long id, Instant now) {
        return em.createQuery("update Mail m set m.state = :sending, m.attempts = m.attempts + 1, m.triedAt = :now,"
                                + " m.nextAt = null, m.version = m.version + 1 where m.id = :id and m.state = :waiting")
                        .setParameter("sending", MailState.SENDING)
                        .setParameter("waiting", MailState.WAITING)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** The mail server took what {@link #take} gave. */
    public void sent(Mail taken) {
        ofTry(taken).ifPresent(mail -> mail.sent(clock.instant()));
    }

    /** It did not. */
    public void failed(Mail taken, MailTrouble why, String said) {
        ofTry(taken).ifPresent(mail -> mail.failed(why, said, clock.instant()));
    }

    private Optional<Mail> ofTry(Mail taken) {
        Mail mail = em.find(Mail.class, taken.id(), LockModeType.PESSIMISTIC_WRITE);
        if (mail != null && mail.isTry(taken.attempts())) {
            return Optional.of(mail);
        }
        LOG.log(Level.WARNING, "Mail {0} was taken over by another node while it went out", taken.id());
        return Optional.empty();
    }

    /** Gives up what waited too long, tried or not, and deletes what is of no more use. */
    public void tidy() {
        Instant now = clock.instant();
        em.createQuery(
                        "select m from Mail m where m.state = :waiting and m.waitingSince <= :then order by m.id",
                        Mail.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("then", now.minus(MailPauses.GIVEN_UP_AFTER))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(mail -> mail.tooLate(now));
        em.createQuery("delete from Mail m where m.endedAt < :then")
                .setParameter("then", now.minus(KEPT))
                .executeUpdate();
    }
}
