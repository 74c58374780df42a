package org.kith.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a browser's session keeps of signing in.
 *
 * @param stamp the account's count of ended sessions at sign-in
 * @param since when it began; it ends {@link #LIMIT} later, however busy
 */
public record Session(long accountId, int stamp, Instant since) implements Serializable {
    public static final Duration LIMIT = Duration.ofHours(12);

    /** Name of the session's attribute. */
    public static final String ATTRIBUTE = "kith.session";
}
