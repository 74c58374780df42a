package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kith.directory.LegalForm;
import org.kith.directory.Organisation;
import org.kith.directory.OrganisationPage;
import org.kith.directory.Organisations;
import org.kith.refusal.EditedMeanwhile;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;
import org.kith.web.Texts;
import org.kith.web.Wording;

/** {@code /directory/organisation-edit?id=…}: its people change an organisation's page; without an id, their own. */
@Named
@RequestScoped
public class OrganisationEditBacking {
    @Inject
    Organisations organisations;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Wording wording;

    private OrganisationPage page;
    private OrganisationForm form = new OrganisationForm();
    private final Map<String, String> meanwhile = new HashMap<>();

    public void load() {
        pages.requireSignedIn();
        read();
        form = OrganisationForm.of(page);
    }

    private void read() {
        boolean own = parameters.text("id") == null && viewer.getOrganisationId() != null;
        page = organisations.page(viewer.get(), own ? viewer.getOrganisationId() : parameters.id("id"));
        if (!page.editable()) {
            throw new NotFound("organisation");
        }
    }

    public String save() {
        pages.requireSignedIn();
        read();
        try {
            organisations.edit(viewer.get(), page.id(), form.getVersion(), form.edit());
            notices.good("directory.organisation-edit.saved", form.getName());
            return pages.redirect("/directory/organisation", "id", page.id());
        } catch (EditedMeanwhile refusal) {
            compare();
            return pages.refuse(refusal);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** What was typed stays; what is saved now stands beside it, and saving again goes over it. */
    private void compare() {
        read();
        OrganisationForm saved = OrganisationForm.of(page);
        Map<String, Object> typed = form.values();
        saved.values().forEach((field, value) -> {
            if (!Objects.equals(value, typed.get(field))) {
                meanwhile.put(field, shown(field, value));
            }
        });
        form.setVersion(saved.getVersion());
    }

    private String shown(String field, Object value) {
        if (value == null) {
            return texts.get("directory.organisation-edit.meanwhile.nothing");
        }
        Object words = field.equals("foundedOn") ? wording.date(LocalDate.parse(value.toString())) : value;
        return texts.get("directory.organisation-edit.meanwhile", words);
    }

    /** By the name of the field, what somebody else saved there. */
    public Map<String, String> getMeanwhile() {
        return meanwhile;
    }

    public String getTitle() {
        return texts.get("directory.organisation-edit.title", getPage().facts().name());
    }

    public String getActivitiesHint() {
        return texts.get("directory.organisation-edit.activities.hint", Organisation.ACTIVITIES_MAX);
    }

    public LegalForm[] getLegalForms() {
        return LegalForm.values();
    }

    /** Read here when a sent form was refused before {@link #save()} was reached. */
    public OrganisationPage getPage() {
        if (page == null && parameters.text("id") != null) {
            read();
        }
        return page;
    }

    public OrganisationForm getForm() {
        return form;
    }
}
