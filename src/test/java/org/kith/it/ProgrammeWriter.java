package org.kith.it;

import java.util.Map;
import org.kith.it.PlainBrowser.Answer;

/** Goes on withdrawing a volunteer's approval and giving it again: found by nobody one time, found the next. */
final class ProgrammeWriter {
    private static final String PAGE = "/directory/approvals";

    private final long volunteer;
    private boolean approved = true;

    /** @param volunteer the only one, and approved */
    ProgrammeWriter(long volunteer) {
        this.volunteer = volunteer;
    }

    /** @param browser of the programme's coordinator, at whichever node */
    Acknowledged write(PlainBrowser browser) {
        Answer answer = browser.submit(browser.get(PAGE), approved ? "withdraw" : "approve", Map.of());
        if (answer.status() != 302) {
            throw new IllegalStateException("Not changed: " + answer.status() + "\n" + answer.body());
        }
        approved = !approved;
        return new Acknowledged("/directory/volunteer?id=" + volunteer, SmallDirectory.HEADLINE, null);
    }

    boolean approved() {
        return approved;
    }
}
