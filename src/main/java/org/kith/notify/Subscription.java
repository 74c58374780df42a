package org.kith.notify;

import java.util.Optional;

/** Mails of one kind that stop by the link in each of them. A feature that posts such mails implements it as a bean. */
public interface Subscription {
    /** A fixed word of lower-case letters and hyphens, which stands in the links. */
    String kind();

    /**
     * What stops, in words for whoever opens the link.
     *
     * @param id what the feature gave to {@link UnsubscribeLinks#link}
     * @return empty when there is nothing left to stop
     */
    Optional<String> name(long id);

    /** Stops the mails, in the caller's transaction; once more is the same as once. */
    void stop(long id);
}
