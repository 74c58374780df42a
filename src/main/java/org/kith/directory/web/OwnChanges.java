package org.kith.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpSession;
import org.kith.search.ChangesCommitted;

/** Remembers in the session up to where its person has changed things, so that their next search shows it. */
@ApplicationScoped
public class OwnChanges {
    private static final String ATTRIBUTE = "kith.ownChanges";

    /** What is done without a page, by imports and jobs, is nobody's own. */
    void remember(@Observes ChangesCommitted changes) {
        HttpSession session = session();
        if (session != null) {
            session.setAttribute(ATTRIBUTE, changes.n());
        }
    }

    /** Number of the set that this person's search must show; 0 when it is any. */
    public long awaited() {
        HttpSession session = session();
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Long n ? n : 0;
    }

    /** They were shown. */
    public void shown() {
        HttpSession session = session();
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** Null for who has none: a visitor's reading begins no session. */
    private static HttpSession session() {
        FacesContext page = FacesContext.getCurrentInstance();
        return page == null ? null : (HttpSession) page.getExternalContext().getSession(false);
    }
}
