package org.kith.notify;

import java.time.Duration;

/** What a one-time link is for, and how long it may wait. */
public enum LinkPurpose {
    /** Creates the first administrator; printed by the server itself. */
    FIRST_ADMINISTRATOR(Duration.ofMinutes(30)),
    /** Lets a new person set the first password; handed over by a coordinator. */
    ACTIVATION(Duration.ofDays(7)),
    /** Lets somebody who forgot the password set another one; handed over by a coordinator. */
    NEW_PASSWORD(Duration.ofDays(1));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
