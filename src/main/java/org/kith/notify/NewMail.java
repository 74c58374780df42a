package org.kith.notify;

import java.net.URI;

/**
 * A mail as a feature posts it.
 *
 * @param address the one it is for; at most 254 characters
 * @param subject one line of at most 200 characters
 * @param body what it says
 * @param unsubscribe where a post stops mails of this kind, from {@link UnsubscribeLinks}; null for mails that answer to
 *     what somebody did and cannot be stopped
 * @throws IllegalArgumentException for a control character in address, subject or unsubscribe address, which could begin a
 *     header of its own, or for a text that is empty or too long
 */
public record NewMail(String address, String subject, MailBody body, URI unsubscribe) {
    public static final int ADDRESS_MAX = 254;
    public static final int SUBJECT_MAX = 200;
    public static final int UNSUBSCRIBE_MAX = 1000;

    public NewMail {
        line("address", address, ADDRESS_MAX);
        line("subject", subject, SUBJECT_MAX);
        if (unsubscribe != null) {
            line("unsubscribe address", unsubscribe.toString(), UNSUBSCRIBE_MAX);
        }
        if (body == null) {
            throw new IllegalArgumentException("A mail says something");
        }
    }

    private static void line(String what, String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("The " + what + " of a mail has 1 to " + most + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException("The " + what + " of a mail is one line without control characters");
        }
    }
}
