package org.kith.notify;

import java.util.List;
import java.util.Locale;

/** The lists that administrators look at. */
public enum MailView {
    /** Those that wait, and those that are going out. */
    WAITING(MailState.WAITING, MailState.SENDING),
    GIVEN_UP(MailState.GIVEN_UP),
    SENT(MailState.SENT);

    private final List<MailState> states;

    MailView(MailState... states) {
        this.states = List.of(states);
    }

    List<MailState> states() {
        return states;
    }

    /** How an address names it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that name; the first for any other. */
    public static MailView of(String slug) {
        return List.of(values()).stream()
                .filter(view -> view.slug().equals(slug))
                .findFirst()
                .orElse(WAITING);
    }
}
