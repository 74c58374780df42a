package org.kith.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What became of a try, read from what the mail library threw.
 *
 * @param said what the mail server said; null for nothing
 */
record MailRefused(MailTrouble trouble, String said) {
    private static final int REFUSED_NOW = 400;
    private static final int LASTING = 500;
    private static final int SIGN_IN_FIRST = 530;

    /** Nothing has gone out: there is no connection. */
    static MailRefused connecting(MessagingException e) {
        List<Throwable> all = all(e);
        MailTrouble trouble = MailTrouble.UNREACHABLE;
        if (e instanceof AuthenticationFailedException) {
            trouble = MailTrouble.SIGN_IN_REFUSED;
        } else if (find(all, SSLException.class).isPresent() || words(e).contains("starttls")) {
            trouble = MailTrouble.NOT_SECURE;
        }
        return new MailRefused(trouble, said(all));
    }

    /** There was a connection. */
    static MailRefused sending(MessagingException e) {
        List<Throwable> all = all(e);
        Optional<SMTPAddressFailedException> address =
                find(all, SMTPAddressFailedException.class).filter(failed -> failed.getReturnCode() >= REFUSED_NOW);
        if (address.isPresent()) {
            boolean lasting = address.get().getReturnCode() >= LASTING;
            return new MailRefused(
                    lasting ? MailTrouble.ADDRESS_REFUSED : MailTrouble.ADDRESS_REFUSED_NOW, said(address.get()));
        }
        if (find(all, SMTPSenderFailedException.class).isPresent()) {
            return new MailRefused(MailTrouble.SENDER_REFUSED, said(all));
        }
        Optional<SMTPSendFailedException> refused = find(all, SMTPSendFailedException.class);
        if (refused.isPresent()
                && find(all, IOException.class).isEmpty()
                && refused.get().getReturnCode() >= REFUSED_NOW) {
            return new MailRefused(ofReply(refused.get()), said(refused.get()));
        }
        return new MailRefused(MailTrouble.BROKEN_OFF, said(all));
    }

    private static MailTrouble ofReply(SMTPSendFailedException e) {
        if (e.getReturnCode() == SIGN_IN_FIRST
                || e.getCommand() != null && e.getCommand().startsWith("MAIL")) {
            return MailTrouble.SENDER_REFUSED;
        }
        return e.getReturnCode() >= LASTING ? MailTrouble.MAIL_REFUSED : MailTrouble.MAIL_REFUSED_NOW;
    }

    private static String words(Throwable e) {
        return e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    }

    /** The exception, those that came with it and their causes. */
    private static List<Throwable> all(Throwable e) {
        List<Throwable> all = new ArrayList<>();
        Throwable next = e;
        while (next != null && !all.contains(next)) {
            all.add(next);
            next = next instanceof MessagingException mail ? mail.getNextException() : next.getCause();
        }
        return all;
    }

    private static <T extends Throwable> Optional<T> find(List<Throwable> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String said(List<Throwable> all) {
        return said(all.getLast());
    }

    private static String said(Throwable e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip();
    }
}
