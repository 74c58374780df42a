package org.kith.it;

import java.util.Map;
import org.kith.it.PlainBrowser.Answer;

/** Goes on creating people. They have no profile yet, so that the list of people shows them and no search does. */
final class PeopleWriter {
    private final Answer form;

    PeopleWriter(PlainBrowser browser) {
        this.form = browser.get("/directory/person-new");
    }

    Acknowledged write(PlainBrowser browser, String word) {
        String email = word + "@kith.example";
        create(browser, form, email);
        return new Acknowledged("/directory/people?q=" + word, email, null);
    }

    /** Creates a solicitor; returns the answer, which leads to the link to hand over. */
    static Answer create(PlainBrowser browser, Answer form, String email) {
        Answer answer =
                browser.submit(form, "create", Map.of("name", "Nell Newcomer", "email", email, "kind", "SOLICITOR"));
        if (answer.status() != 302) {
            throw new IllegalStateException("Not created: " + answer.status() + "\n" + answer.body());
        }
        return answer;
    }
}
