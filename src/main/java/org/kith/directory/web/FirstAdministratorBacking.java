package org.kith.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kith.directory.People;
import org.kith.notify.LinkPurpose;
import org.kith.notify.OneTimeLinks;
import org.kith.refusal.Refusal;
import org.kith.web.Notices;
import org.kith.web.Pages;

/** {@code /directory/first-administrator?link=…}: whoever started the server creates the first account. */
@Named
@RequestScoped
public class FirstAdministratorBacking {
    @Inject
    People people;

    @Inject
    OneTimeLinks links;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String link;
    private String name;
    private String email;
    private String password;

    @PostConstruct
    void read() {
        link = request.getParameter("link");
    }

    /** Whether the link would be accepted. */
    public boolean isOpen() {
        return links.open(LinkPurpose.FIRST_ADMINISTRATOR, link);
    }

    public String create() {
        try {
            people.createFirstAdministrator(link, name, email == null ? null : email.strip(), password);
            notices.good("directory.firstAdministrator.done", email.strip());
            return pages.redirect("/account/sign-in");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public String getLink() {
        return link;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
