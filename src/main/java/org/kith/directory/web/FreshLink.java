package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.kith.notify.LinkPurpose;

/** A one-time link between being made and being shown: it waits in the session over the redirect and is shown once. */
@Named
@RequestScoped
public class FreshLink {
    private static final String ATTRIBUTE = "kith.freshLink";

    @Inject
    HttpServletRequest request;

    private Link shown;

    /** Keeps the link for the next page. */
    public void keep(String person, String address, LinkPurpose purpose) {
        request.getSession()
                .setAttribute(
                        ATTRIBUTE, new Link(person, address, purpose.lifetime().toDays()));
    }

    /** The link that waits; null when there is none. Taken away by being read. */
    public Link getLink() {
        HttpSession session = request.getSession(false);
        if (shown == null && session != null && session.getAttribute(ATTRIBUTE) instanceof Link link) {
            session.removeAttribute(ATTRIBUTE);
            shown = link;
        }
        return shown;
    }

    /**
     * @param person whose account it opens
     * @param days how many days it works
     */
    public record Link(String person, String address, long days) implements Serializable {}
}
