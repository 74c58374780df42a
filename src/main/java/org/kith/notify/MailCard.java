package org.kith.notify;

import java.time.Instant;

/**
 * A mail as administrators see it: never what it says.
 *
 * @param nextAt not tried before; null unless it waits
 * @param triedAt the last try; null before the first
 * @param trouble why it has not gone out; null when nothing went wrong
 * @param answer what the mail server said to that, in its own words; null for nothing
 * @param endedAt when it was sent or given up; null before
 */
public record MailCard(
        long id,
        String address,
        String subject,
        MailState state,
        Instant postedAt,
        Instant nextAt,
        Instant triedAt,
        int attempts,
        MailTrouble trouble,
        String answer,
        Instant endedAt) {}
