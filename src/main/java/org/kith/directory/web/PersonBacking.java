package org.kith.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kith.account.Accounts;
import org.kith.directory.People;
import org.kith.directory.People.PersonAccount;
import org.kith.notify.LinkPurpose;
import org.kith.privacy.Role;
import org.kith.programme.Programmes;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/person?id=…}: one person's account. */
@Named
@RequestScoped
public class PersonBacking {
    private static final String PAGE = "/directory/person";

    @Inject
    People people;

    @Inject
    Accounts accounts;

    @Inject
    Programmes programmes;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    FreshLink freshLink;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    private PersonAccount person;
    private String name;
    private String email;
    private boolean coordinator;
    private boolean administrator;
    private List<Tick> programmeTicks = List.of();

    /** At once: which forms there are depends on the account, when one of them comes in too. */
    @PostConstruct
    void load() {
        boolean sent = parameters.posted("person");
        if (!sent && parameters.postback()) {
            return; // somebody signs out on this page
        }
        person = people.account(viewer.get(), parameters.id(sent ? "person" : "id"));
        name = person.card().name();
        email = person.card().email();
        coordinator = person.card().roles().contains(Role.COORDINATOR);
        administrator = person.card().roles().contains(Role.ADMINISTRATOR);
        programmeTicks = programmes.all().stream()
                .map(p -> new Tick(
                        Long.toString(p.id()), p.name(), person.programmes().contains(p.id())))
                .toList();
    }

    /** Before the page is shown: calling it makes this bean, so "not found" is said before anything is written. */
    public void show() {
        // load() did all there is to do
    }

    public String newLink() {
        freshLink.keep(
                person.card().name(),
                people.newLink(viewer.get(), person.card().id()),
                person.card().activated() ? LinkPurpose.NEW_PASSWORD : LinkPurpose.ACTIVATION);
        return pages.redirect("/directory/people");
    }

    public String disable() {
        return done("directory.person.disabled", () -> accounts.disable(viewer.get(), person.accountId()));
    }

    public String enable() {
        return done("directory.person.enabled", () -> accounts.enable(viewer.get(), person.accountId()));
    }

    public String correct() {
        return done(
                "directory.person.corrected",
                () -> people.correct(
                        viewer.get(),
                        person.card().id(),
                        (int) parameters.id("version"),
                        stripped(name),
                        stripped(email)));
    }

    private static String stripped(String typed) {
        return typed == null ? null : typed.strip();
    }

    public String saveRoles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (coordinator) {
            roles.add(Role.COORDINATOR);
        }
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        return done(
                "directory.person.rolesSaved",
                () -> people.setRoles(viewer.get(), person.card().id(), roles, Tick.ids(programmeTicks)));
    }

    private String done(String key, Runnable change) {
        try {
            change.run();
            notices.good(key, name); // as it was typed, where it was changed just now
            return pages.redirect(PAGE, "id", person.card().id());
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    public PersonAccount getPerson() {
        return person;
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

    public boolean isCoordinator() {
        return coordinator;
    }

    public void setCoordinator(boolean coordinator) {
        this.coordinator = coordinator;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public List<Tick> getProgrammeTicks() {
        return programmeTicks;
    }
}
