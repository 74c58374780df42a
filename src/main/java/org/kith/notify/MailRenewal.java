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

/**
 * Has a mail that waited written anew before it goes out: a mail server may be away for days, and what the mail tells of
 * others may not be for its reader any more. Mails that answer to what somebody did say what was so then, and stay.
 */
@ApplicationScoped
public class MailRenewal {
    /** A mail that goes out within this time goes out as it was written. */
    static final Duration FRESH = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Mails mails;

    @Inject
    UnsubscribeLinks links;

    @Inject
    Clock clock;

    /**
     * What is to go out in place of the mail that was taken for sending.
     *
     * @return empty when nothing is left to tell, or it is not this node's to send any more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Mail> renew(Mail taken) {
        Instant now = clock.instant();
        if (taken.unsubscribe() == null || now.isBefore(taken.postedAt().plus(FRESH))) {
            return Optional.of(taken);
        }
        Mail mail = em.find(Mail.class, taken.id(), LockModeType.PESSIMISTIC_WRITE);
        if (mail == null || !mail.isTry(taken.attempts())) {
            return Optional.empty();
        }
        Optional<NewMail> again = links.again(mail);
        again.ifPresentOrElse(written -> mail.write(written, mails.finished(written)), () -> mail.nothingLeft(now));
        return again.map(written -> mail);
    }
}
