package org.kith.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The text bundle for mails, which are written without a page around. */
@ApplicationScoped
public class MailTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final ResourceBundle bundle = ResourceBundle.getBundle("messages", Locale.UK);

    /** The text of a key with its places filled. */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.UK).format(arguments);
    }

    /** The same as one line that is no longer than a subject may be, whatever the arguments hold. */
    public String subject(String key, Object... arguments) {
        String line = get(key, arguments)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return line.length() <= NewMail.SUBJECT_MAX ? line : line.substring(0, NewMail.SUBJECT_MAX - 1) + "…";
    }

    /** "Thursday 16 April 2026". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }
}
