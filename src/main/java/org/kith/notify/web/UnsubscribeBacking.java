package org.kith.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kith.notify.UnsubscribeLinks;
import org.kith.refusal.NotFound;
import org.kith.web.Parameters;

/**
 * {@code /notify/unsubscribe?from=…}: stops mails of one kind. Opening it changes nothing, since mail programs open links
 * by themselves; the button does, and so does the post of RFC 8058 that a mail program sends for its own button.
 */
@Named
@RequestScoped
public class UnsubscribeBacking {
    private static final String ONE_CLICK = "List-Unsubscribe";

    @Inject
    UnsubscribeLinks links;

    @Inject
    Parameters parameters;

    @Inject
    HttpServletRequest request;

    private boolean known;
    private String name;

    /** Before the page is shown, and when its button was pressed. */
    public void act() {
        try {
            if (request.getMethod().equals("POST") && (parameters.posted("stop") || oneClick())) {
                links.stop(getFrom());
            }
            name = links.name(getFrom()).orElse(null);
            known = true;
        } catch (NotFound e) {
            known = false; // and the page says so: whoever follows a link of an old mail needs a sentence
        }
    }

    private boolean oneClick() {
        return "One-Click".equals(request.getParameter(ONE_CLICK));
    }

    public String getFrom() {
        return parameters.text("from");
    }

    /** Whether the link is one of ours. */
    public boolean isKnown() {
        return known;
    }

    /** What the button stops; null when it has stopped. */
    public String getName() {
        return name;
    }
}
