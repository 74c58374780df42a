package org.kith.notify;

/** Where a mail stands. */
public enum MailState {
    /** It goes out when its time comes. */
    WAITING,
    /** It is being handed over to the mail server, or was when that broke off. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** It is not tried any more. */
    GIVEN_UP
}
