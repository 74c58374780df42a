package org.kith.directory;

import java.time.Instant;

/**
 * A saved search in its owner's list.
 *
 * @param address where it is searched, within the application
 * @param fresh how many fit now that its owner has not seen; null while there is no index to ask
 * @param toldAt when a mail last told of something new in it; null before the first time
 */
public record SavedSearchCard(
        long id,
        String name,
        String address,
        boolean alert,
        Instant createdAt,
        Instant lookedAt,
        Instant toldAt,
        Integer fresh) {}
