package org.kith.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kith.account.Accounts;
import org.kith.refusal.Refusal;
import org.kith.web.Notices;
import org.kith.web.Pages;

/** {@code /account/activate?link=…}: somebody sets the first password, or another one in place of a forgotten one. */
@Named
@RequestScoped
public class ActivateBacking {
    @Inject
    Accounts accounts;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String link;
    private String password;

    /** Read at once: whether there is a form at all depends on it, when a password comes in too. */
    @PostConstruct
    void read() {
        link = request.getParameter("link");
    }

    /** Whether the link would be accepted. */
    public boolean isOpen() {
        return accounts.opens(link);
    }

    public String activate() {
        try {
            String email = accounts.choosePassword(link, password);
            notices.good("account.activate.done", email);
            return pages.redirect("/account/sign-in");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String getLink() {
        return link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
