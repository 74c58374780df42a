package org.kith.notify;

import java.util.List;
import java.util.Locale;

/** What a list of mails is sorted by. */
public enum MailSort {
    /** The next try first; among those that are not tried again, the last to end. */
    NEXT("m.nextAt nulls first, m.endedAt desc nulls first"),
    /** The oldest first. */
    POSTED("m.postedAt"),
    ADDRESS("m.address"),
    SUBJECT("m.subject"),
    /** Those that were tried most often first. */
    ATTEMPTS("m.attempts desc");

    private final String order;

    MailSort(String order) {
        this.order = order;
    }

    String order() {
        return order;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name; the first for any other. */
    public static MailSort of(String slug) {
        return List.of(values()).stream()
                .filter(sort -> sort.slug().equals(slug))
                .findFirst()
                .orElse(NEXT);
    }
}
