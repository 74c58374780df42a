package org.kith.directory.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kith.directory.People.NewPerson;
import org.kith.directory.VolunteerKind;
import org.kith.privacy.Role;

/** What the form for a new person holds. */
public class PersonNewForm {
    private String name;
    private String email;
    private String phone;
    private String organisation;
    private String roleThere;
    private VolunteerKind kind;
    private boolean coordinator;
    private boolean administrator;
    private final List<Tick> programmes;

    PersonNewForm(List<Tick> programmes) {
        this.programmes = programmes;
    }

    NewPerson person(Long organisationId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (coordinator) {
            roles.add(Role.COORDINATOR);
        }
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        return new NewPerson(
                stripped(name),
                stripped(email),
                stripped(phone),
                organisationId,
                stripped(roleThere),
                kind,
                roles,
                Tick.ids(programmes));
    }

    private static String stripped(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getRoleThere() {
        return roleThere;
    }

    public void setRoleThere(String roleThere) {
        this.roleThere = roleThere;
    }

    public VolunteerKind getKind() {
        return kind;
    }

    public void setKind(VolunteerKind kind) {
        this.kind = kind;
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

    public List<Tick> getProgrammes() {
        return programmes;
    }
}
