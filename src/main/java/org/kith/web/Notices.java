package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Messages that outlive a redirect: said after a POST, shown once on the next page. */
@Named
@RequestScoped
public class Notices {
    private static final String ATTRIBUTE = "kith.notices";

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private List<Notice> shown;

    /** Says that something was done. */
    public void good(String key, Object... arguments) {
        add("good", texts.get(key, arguments));
    }

    /** Says that something was not done, and why. */
    public void bad(String key, Object... arguments) {
        add("bad", texts.get(key, arguments));
    }

    /** Says what to look at. */
    public void warn(String key, Object... arguments) {
        add("warn", texts.get(key, arguments));
    }

    void add(String tone, String text) {
        HttpSession session = request.getSession();
        List<Notice> waiting = new ArrayList<>(waiting(session));
        waiting.add(new Notice(tone, text));
        session.setAttribute(ATTRIBUTE, new ArrayList<>(waiting));
    }

    /** What waits to be shown; taken away by being read. */
    public List<Notice> getList() {
        if (shown == null) {
            HttpSession session = request.getSession(false);
            shown = session == null ? List.of() : List.copyOf(waiting(session));
            if (!shown.isEmpty()) {
                session.removeAttribute(ATTRIBUTE);
            }
        }
        return shown;
    }

    private static List<Notice> waiting(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof List<?> list) {
            return list.stream().map(Notice.class::cast).toList();
        }
        return List.of();
    }

    /** @param tone {@code good}, {@code warn} or {@code bad} */
    public record Notice(String tone, String text) implements Serializable {}
}
