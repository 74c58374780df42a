package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kith.installation.MailSettings;
import org.kith.installation.MailSettings.MailServer;
import org.kith.schedule.Job;
import org.kith.schedule.Rhythm;
import org.kith.schedule.Timer;
import org.kith.schedule.Turn;

/**
 * Sends what waits, one mail after the other; woken by every commit that posted something, otherwise every minute. Since
 * one node alone holds the job, what is marked as being sent when it begins was left by one that died.
 */
@ApplicationScoped
public class SendMails implements Job {
    static final String NAME = "send-mails";

    private static final Logger LOG = Logger.getLogger(SendMails.class.getName());

    @Inject
    MailQueue queue;

    @Inject
    MailRenewal renewal;

    @Inject
    MailSettings settings;

    @Inject
    Timer timer;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofMinutes(1));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailPosted posted) {
        timer.wake(NAME);
    }

    /** @throws MessagingException when nothing can come from the sender that was given */
    @Override
    public void run(Turn turn) throws MessagingException {
        queue.takeBack();
        Optional<MailServer> server = settings.server();
        if (server.isPresent()) {
            send(new MailConnection(server.get()), turn);
        }
    }

    /** Until nothing is due, or something is wrong that every mail would meet with: then the next run tries the next one. */
    private void send(MailConnection connection, Turn turn) {
        try {
            boolean on = true;
            while (on && !turn.ended()) {
                Optional<Mail> mail = queue.take();
                on = mail.isPresent() && ended(connection, mail.get());
            }
        } finally {
            close(connection);
        }
    }

    /** Returns whether others have a chance. */
    private boolean ended(MailConnection connection, Mail taken) {
        Optional<Mail> mail;
        try {
            mail = renewal.renew(taken);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mail " + taken.id() + " could not be written anew", e);
            queue.failed(taken, MailTrouble.NOT_RENEWED, null);
            return true;
        }
        return mail.isEmpty() || sent(connection, mail.get());
    }

    /** Returns whether others have a chance. */
    private boolean sent(MailConnection connection, Mail mail) {
        MailRefused refused = send(connection, mail);
        if (refused == null) {
            queue.sent(mail);
            return true;
        }
        LOG.log(Level.WARNING, "Mail {0} has not gone out: {1}", new Object[] {mail.id(), refused.trouble()});
        queue.failed(mail, refused.trouble(), refused.said());
        return !refused.trouble().everyMails();
    }

    /** Null when the mail server took it. */
    private static MailRefused send(MailConnection connection, Mail mail) {
        MailMessage message;
        try {
            message = connection.message(mail);
        } catch (MessagingException e) {
            return new MailRefused(MailTrouble.UNUSABLE, e.getMessage());
        }
        try {
            connection.open();
        } catch (MessagingException e) {
            return MailRefused.connecting(e);
        }
        try {
            connection.send(message);
            return null;
        } catch (MessagingException e) {
            return MailRefused.sending(e);
        }
    }

    private static void close(MailConnection connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The connection to the mail server ended badly", e);
        }
    }
}
