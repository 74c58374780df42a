package org.kith.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Properties;
import org.kith.installation.MailSettings.MailServer;
import org.kith.installation.MailSettings.Security;

/** A connection to the mail server, for one mail after the other. */
final class MailConnection implements AutoCloseable {
    /** For the server to answer each step. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailServer server;
    private final Session session;
    private final InternetAddress sender;
    private Transport transport;

    /** @throws AddressException when nothing can come from the sender that was given */
    MailConnection(MailServer server) throws AddressException {
        this.server = server;
        this.sender = new InternetAddress(server.sender(), true);
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false"); // by then it is all over
        return properties;
    }

    /** @throws MessagingException when the server cannot be reached or does not let Kith in */
    void open() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            close();
            Transport opened = session.getTransport("smtp");
            opened.connect(server.user(), server.password());
            transport = opened;
        }
    }

    /** A mail in the form in which it goes out. */
    MailMessage message(Mail mail) throws MessagingException {
        return new MailMessage(session, mail, sender);
    }

    /** Hands a mail over; once this returns the server has taken it. */
    void send(MailMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() throws MessagingException {
        if (transport != null) {
            Transport closed = transport;
            transport = null;
            closed.close();
        }
    }
}
