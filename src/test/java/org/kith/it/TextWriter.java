package org.kith.it;

import java.util.Map;
import org.kith.it.PlainBrowser.Answer;

/**
 * Goes on adding words to one text by a form that is opened once: with each answer the form's version is counted up, as
 * a page opened anew would show it. Begins with an empty text.
 */
final class TextWriter {
    private final String page;
    private final Answer form;
    private final String field;
    private final StringBuilder text = new StringBuilder();
    private int version;

    private TextWriter(String page, Answer form, String field) {
        this.page = page;
        this.form = form;
        this.field = field;
        this.version =
                Integer.parseInt(form.document().expectFirst("[name=version]").val());
    }

    /** What an organisation does, by somebody who may say it. */
    static TextWriter ofOrganisation(PlainBrowser browser, long id) {
        return new TextWriter(
                "/directory/organisation?id=" + id, browser.get("/directory/organisation-edit?id=" + id), "activities");
    }

    /** What a volunteer says about himself or herself. */
    static TextWriter ofVolunteer(PlainBrowser volunteer, long id) {
        return new TextWriter("/directory/volunteer?id=" + id, volunteer.get("/directory/profile"), "about");
    }

    /** @param browser of the same person, at whichever node */
    Acknowledged write(PlainBrowser browser, String word) {
        text.append(word).append(' ');
        Answer answer =
                browser.submit(form, "save", Map.of("version", Integer.toString(version), field, text.toString()));
        if (answer.status() != 302) {
            throw new IllegalStateException("Not saved: " + answer.status() + "\n" + answer.body());
        }
        version++;
        return new Acknowledged(page, word, word);
    }
}
