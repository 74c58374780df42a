package org.kith.notify;

/** Why a mail has not gone out, as far as Kith can tell. */
public enum MailTrouble {
    /** Nobody has told Kith of a mail server. */
    NO_SERVER(false, true),
    /** There is no mail server at that address, or it does not answer. */
    UNREACHABLE(false, true),
    /** The way to the mail server cannot be secured as it was asked for. */
    NOT_SECURE(false, true),
    /** The mail server does not let Kith sign in. */
    SIGN_IN_REFUSED(false, true),
    /** The mail server does not take mails from this sender. */
    SENDER_REFUSED(false, true),
    /** The mail server knows for good that it does not deliver to the address. */
    ADDRESS_REFUSED(true, false),
    /** The mail server does not take mails to the address now. */
    ADDRESS_REFUSED_NOW(false, false),
    /** The mail server does not take this mail at all. */
    MAIL_REFUSED(true, false),
    /** The mail server does not take this mail now. */
    MAIL_REFUSED_NOW(false, false),
    /** The connection broke off on the way. */
    BROKEN_OFF(false, true),
    /** Kith ended while the mail went out. */
    INTERRUPTED(false, false),
    /** There can be no mail to such an address. */
    UNUSABLE(true, false),
    /** It could not be written anew after it had waited. */
    NOT_RENEWED(false, false),
    /** What it told is not for its reader any more. */
    NOTHING_LEFT(true, false),
    /** An administrator gave it up. */
    BY_HAND(true, false);

    private final boolean lasting;
    private final boolean everyMails;

    MailTrouble(boolean lasting, boolean everyMails) {
        this.lasting = lasting;
        this.everyMails = everyMails;
    }

    /** Whether another try is of no use. */
    public boolean lasting() {
        return lasting;
    }

    /** Whether every other mail would meet with it too. */
    public boolean everyMails() {
        return everyMails;
    }
}
