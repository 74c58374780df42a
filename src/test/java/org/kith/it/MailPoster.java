package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import org.kith.notify.MailBody;
import org.kith.notify.Mails;
import org.kith.notify.NewMail;

/** Posts mails as a feature does, and looks at their rows. Runs inside the server. */
@ApplicationScoped
@Transactional
public class MailPoster {
    @PersistenceContext
    EntityManager em;

    @Inject
    Mails mails;

    /** Posts one in a transaction that ends after {@code before}. */
    public void post(String address, String subject, Runnable before) {
        mails.post(new NewMail(address, subject, new MailBody().paragraph("Good news, Zoë"), null));
        em.flush();
        before.run();
    }

    /** Posts one that can be stopped. */
    public void post(String address, String subject, URI unsubscribe) {
        mails.post(new NewMail(address, subject, new MailBody().paragraph("As it was then"), unsubscribe));
    }

    /** How many rows there are with that subject. */
    public long rows(String subject) {
        return em.createQuery("select count(m) from Mail m where m.subject = :subject", Long.class)
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /** As if a node had died while it handed the mail over. */
    public void leaveGoingOut(String subject) {
        em.createNativeQuery("update mail set state = 'SENDING', next_at = null, attempts = 1 where subject = ?1")
                .setParameter(1, subject)
                .executeUpdate();
    }
}
