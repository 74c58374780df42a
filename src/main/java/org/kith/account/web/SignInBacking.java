package org.kith.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kith.account.Session;
import org.kith.account.SignIns;
import org.kith.refusal.Refusal;
import org.kith.web.Notices;
import org.kith.web.Pages;

/** {@code /account/sign-in?back=…}: signing in, then back to where one was; and signing out. */
@Named
@RequestScoped
public class SignInBacking {
    /** One slash, then nothing that a browser drops or reads as a slash, so that no other host can be meant. */
    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*");

    @Inject
    SignIns signIns;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;
    private String back;

    public String signIn() {
        try {
            Optional<Session> session = signIns.signIn(email, password, request.getRemoteAddr());
            if (session.isEmpty()) {
                throw Refusal.at("email", "refusal.signIn.wrong");
            }
            newSessionId();
            request.getSession().setAttribute(Session.ATTRIBUTE, session.get());
            return goBack();
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** Whoever knew the id of the session before shall not know the one of somebody signed in. */
    private void newSessionId() {
        if (request.getSession(false) == null) {
            request.getSession();
        } else {
            request.changeSessionId();
        }
    }

    public String signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        try {
            // or the session that the notice begins would still be the one of who left, and refused to the visitor
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        notices.good("account.signIn.signedOut");
        return pages.redirect("/home/home");
    }

    /** Back to where signing in interrupted; only ever inside this application. */
    private String goBack() {
        if (back == null || !INSIDE.matcher(back).matches() || back.startsWith("/account/sign-in")) {
            return pages.redirect("/home/home");
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + back);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
