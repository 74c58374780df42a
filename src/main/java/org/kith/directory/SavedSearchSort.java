package org.kith.directory;

import java.util.List;
import java.util.Locale;

/** What a list of saved searches is sorted by. */
public enum SavedSearchSort {
    NAME("lower(s.name), s.id"),
    /** The last that was saved first. */
    NEWEST("s.createdAt desc, s.id desc"),
    /** The one that was looked at longest ago first. */
    LOOKED("s.lookedAt, s.id");

    private final String order;

    SavedSearchSort(String order) {
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
    public static SavedSearchSort of(String slug) {
        return List.of(values()).stream()
                .filter(sort -> sort.slug().equals(slug))
                .findFirst()
                .orElse(NAME);
    }
}
