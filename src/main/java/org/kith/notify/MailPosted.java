package org.kith.notify;

/** There is a mail to send. */
record MailPosted() {}
