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

    /**
     * What a mail that has waited would say now: since it was written, something may have changed that it must not tell
     * any more.
     *
     * @param mail what {@link Mails#post} returned
     * @return empty when nothing is left to tell
     * @throws RuntimeException when that cannot be known now; the mail waits on
     */
    Optional<NewMail> again(long id, long mail);

    /** Stops the mails, in the caller's transaction; once more is the same as once. */
    void stop(long id);
}
