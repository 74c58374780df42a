package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.kith.refusal.NotFound;

/**
 * What a page was asked for. An id that is missing or no number asks for something that does not exist.
 *
 * <p>The buttons in the rows of a list are plain submit buttons: the name says what to do, the value with which thing. So
 * it is that thing and no other, even when the list has changed since it was shown.
 */
@RequestScoped
public class Parameters {
    @Inject
    HttpServletRequest request;

    /** The text of a parameter without blanks around it; null when there is none. */
    public String text(String name) {
        String given = request.getParameter(name);
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** @throws NotFound when it is missing or no number */
    public long id(String name) {
        return number(text(name));
    }

    /** The page of a list, from 1; 1 when it is missing or nonsense. */
    public int page() {
        String given = text("page");
        return given != null && given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : 1;
    }

    /** Whether any form of the page was sent. */
    public boolean postback() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether the form that has this field was sent. */
    public boolean posted(String name) {
        return postback() && request.getParameter(name) != null;
    }

    /** The ids that the pressed button of this name carries, {@code 12} or {@code 12-3}; empty when it was not pressed. */
    public List<Long> pressed(String button) {
        return posted(button)
                ? Stream.of(request.getParameter(button).split("-"))
                        .map(Parameters::number)
                        .toList()
                : List.of();
    }

    /** Every id sent under this name, in the order of the page. */
    public List<Long> ids(String name) {
        String[] given = request.getParameterValues(name);
        return given == null ? List.of() : Stream.of(given).map(Parameters::number).toList();
    }

    private static long number(String given) {
        if (given == null || !given.matches("[0-9]{1,18}")) {
            throw new NotFound("number");
        }
        return Long.parseLong(given);
    }
}
