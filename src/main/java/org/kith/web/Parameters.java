package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.kith.refusal.NotFound;

/**
 * The parameters of this request, from its address or from hidden fields of a posted form. Known from the first phase of
 * a post on, so that a page shows the same buttons while a post is read as it did when it was sent.
 */
@RequestScoped
public class Parameters {
    @Inject
    HttpServletRequest request;

    /** What was said, without blanks around it; null when nothing was. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws NotFound when it is missing or no number */
    public long id(String name) {
        Long id = optionalId(name);
        if (id == null) {
            throw new NotFound(name);
        }
        return id;
    }

    /**
     * An id that may be left out.
     *
     * @return null when it is missing
     * @throws NotFound when it is no number
     */
    public Long optionalId(String name) {
        String value = text(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            NotFound notFound = new NotFound(name);
            notFound.initCause(e);
            throw notFound;
        }
    }

    /** The page of a list, from 1; anything else is the first. */
    public int page() {
        String value = text("page");
        return value == null || !value.matches("[1-9][0-9]{0,5}") ? 1 : Integer.parseInt(value);
    }
}
