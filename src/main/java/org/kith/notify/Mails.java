package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.kith.installation.Settings;

/** Posts mails: as rows of the caller's transaction, sent once it is committed and never when it is rolled back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mails {
    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    MailTexts texts;

    @Inject
    Event<MailPosted> posted;

    @Inject
    Clock clock;

    /**
     * Writes a mail down; a mail server that is away is no concern of the caller.
     *
     * @return by which {@link Subscription#again} knows it
     */
    public long post(NewMail mail) {
        Mail written = new Mail(mail, finished(mail), messageId(), clock.instant());
        em.persist(written);
        posted.fire(new MailPosted());
        return written.id();
    }

    /** With what stands at the end of every mail. */
    MailBody finished(NewMail mail) {
        MailBody body = mail.body().copy().small(texts.get("notify.mail.from", settings.baseAddress()), null);
        if (mail.unsubscribe() != null) {
            body.small(texts.get("notify.mail.stop"), mail.unsubscribe().toString());
        }
        return body;
    }

    /** The part behind the @ only has to be ours: the address that people use. */
    private String messageId() {
        return UUID.randomUUID() + "@" + URI.create(settings.baseAddress()).getHost();
    }
}
