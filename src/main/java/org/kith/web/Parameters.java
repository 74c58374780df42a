package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.kith.refusal.NotFound;

/**
 * The parameters of this request, from its address or from hidden fields of a posted form. Known from the first phase of
 * a post on, so that a page shows the same buttons while a post is read as it did when it was sent.
 */
@RequestScoped
public class Parameters {
    /** The request as Faces has it, not as the container had it first: a form shown again is in it. */
    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** What was said, without blanks around it; null when nothing was. */
    public String text(String name) {
        String value = request().getParameter(name);
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
        return value == null ? null : number(value);
    }

    /** The page of a list, from 1; anything else is the first. */
    public int page() {
        String value = text("page");
        return value == null || !value.matches("[1-9][0-9]{0,5}") ? 1 : Integer.parseInt(value);
    }

    /** Whether any form of the page was sent. */
    public boolean postback() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether the form that has this field was sent. */
    public boolean posted(String name) {
        return postback() && request().getParameter(name) != null;
    }

    /**
     * The ids that the pressed button of this name carries, {@code 12} or {@code 12-3}; empty when it was not pressed.
     * Buttons in the rows of a list are plain submit buttons whose value says with which thing, so that it is that thing
     * and no other even when the list has changed since it was shown.
     */
    public List<Long> pressed(String button) {
        return posted(button)
                ? Stream.of(request().getParameter(button).split("-"))
                        .map(Parameters::number)
                        .toList()
                : List.of();
    }

    /** Every id sent under this name, in the order of the page. */
    public List<Long> ids(String name) {
        String[] given = request().getParameterValues(name);
        return given == null
                ? List.of()
                : Stream.of(given).map(Parameters::number).toList();
    }

    private static long number(String given) {
        if (!given.matches("[0-9]{1,18}")) {
            throw new NotFound("number");
        }
        return Long.parseLong(given);
    }
}
