package org.kith.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail in the form in which it goes out: the same to the last header however often it does. */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    /**
     * @param sender address that the mail comes from
     * @throws jakarta.mail.internet.AddressException when there can be no mail to such an address
     */
    MailMessage(Session session, Mail mail, InternetAddress sender) throws MessagingException {
        super(session);
        messageId = mail.messageId();
        setFrom(sender);
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(mail.postedAt()));
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(mail.plain(), "plain"));
        parts.addBodyPart(part(mail.html(), "html")); // the last one is the best
        setContent(parts);
        saveChanges();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
