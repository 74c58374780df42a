package org.kith.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.account.Accounts;
import org.kith.notify.LinkPurpose;
import org.kith.notify.OneTimeLinks;
import org.kith.refusal.Refusal;
import org.kith.web.Notices;
import org.kith.web.Pages;

/** {@code /account/activate?link=…}: a new person sets the first password. */
@Named
@RequestScoped
public class ActivateBacking {
    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinks links;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private String link;
    private String password;

    public boolean isOpen() {
        return links.open(LinkPurpose.ACTIVATION, link);
    }

    public String activate() {
        try {
            String email = accounts.activate(link, password);
            notices.good("account.activate.done", email);
            return pages.redirect("/account/sign-in");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
