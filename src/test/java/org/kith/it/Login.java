package org.kith.it;

import java.time.Duration;

/** What somebody signs in with. */
public record Login(String email, String password) {
    /** A browser in which that person is signed in. */
    PlainBrowser browser(RunningKith kith) {
        return browser(kith, PlainBrowser.PATIENCE);
    }

    /** The same, waiting as long as that for each answer. */
    public PlainBrowser browser(RunningKith kith, Duration patience) {
        PlainBrowser browser = new PlainBrowser(kith, patience);
        PlainBrowser.Answer answer = browser.signIn(email, password, null);
        if (answer.status() != 302) {
            throw new IllegalStateException(email + " could not sign in: " + answer.status());
        }
        return browser;
    }
}
