package org.kith.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a mail pauses after a try that failed, and when it is given up. */
final class MailPauses {
    /** Since it was posted, or since an administrator had it sent again. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofDays(1));

    private MailPauses() {}

    /** @param attempts how often it was tried */
    static Duration after(int attempts) {
        return PAUSES.get(Math.clamp(attempts, 1, PAUSES.size()) - 1);
    }

    static boolean tooLate(Instant waitingSince, Instant now) {
        return !now.isBefore(waitingSince.plus(GIVEN_UP_AFTER));
    }
}
