package org.kith.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kith.directory.DirectoryAccess;
import org.kith.directory.Organisations.Choice;
import org.kith.directory.People;
import org.kith.directory.People.NewPerson;
import org.kith.directory.VolunteerKind;
import org.kith.notify.LinkPurpose;
import org.kith.programme.Programmes;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /directory/person-new}: an account for a new person. */
@Named
@RequestScoped
public class PersonNewBacking {
    @Inject
    People people;

    @Inject
    Programmes programmes;

    @Inject
    OrganisationPicker picker;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    FreshLink freshLink;

    @Inject
    Pages pages;

    private PersonNewForm form;
    private Long chosen;

    @PostConstruct
    void prepare() {
        form = new PersonNewForm(programmes.all().stream()
                .map(programme -> new Tick(Long.toString(programme.id()), programme.name(), false))
                .toList());
    }

    /** Before the page is shown. */
    public void check() {
        DirectoryAccess.mayManagePeople(viewer.get());
    }

    public String create() {
        try {
            NewPerson person = form.person(organisation());
            freshLink.keep(person.name(), people.create(viewer.get(), person), LinkPurpose.ACTIVATION);
            return pages.redirect("/directory/people");
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** One chosen from the list counts as long as the text it was offered for still stands. */
    private Long organisation() {
        String typed = form.getOrganisation();
        if (parameters.posted("organisationId")
                && typed != null
                && typed.strip().equals(parameters.text("organisationFor"))) {
            chosen = parameters.id("organisationId");
            picker.offer(typed);
            return chosen;
        }
        return picker.meant(typed);
    }

    /** The candidate chosen from the list; null before. */
    public Long getChosen() {
        return chosen;
    }

    public List<String> suggest(String typed) {
        return picker.suggest(typed);
    }

    public List<Choice> getCandidates() {
        return picker.candidates();
    }

    public List<VolunteerKind> getKinds() {
        return List.of(VolunteerKind.values());
    }

    public PersonNewForm getForm() {
        return form;
    }
}
