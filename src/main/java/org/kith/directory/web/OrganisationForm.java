package org.kith.directory.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kith.directory.LegalForm;
import org.kith.directory.OrganisationEdit;
import org.kith.directory.OrganisationFacts;
import org.kith.directory.OrganisationPage;
import org.kith.refusal.Refusal;

/** What is typed about an organisation; null where nothing is. */
public class OrganisationForm {
    private int version;
    private String name;
    private LegalForm legalForm;
    private String postcode;
    private String foundedOn;
    private String web;
    private String activities;

    static OrganisationForm of(OrganisationPage page) {
        OrganisationFacts facts = page.facts();
        OrganisationForm form = new OrganisationForm();
        form.version = page.version();
        form.name = facts.name();
        form.legalForm = facts.legalForm();
        form.postcode = facts.postcode() == null ? null : facts.postcode().value();
        form.foundedOn = facts.foundedOn() == null ? null : facts.foundedOn().toString();
        form.web = facts.web();
        form.setActivities(facts.activities());
        return form;
    }

    /** @throws Refusal when the day cannot be read */
    OrganisationEdit edit() {
        return new OrganisationEdit(name, legalForm, postcode, day(), address(), activities);
    }

    private LocalDate day() {
        try {
            return foundedOn == null ? null : LocalDate.parse(foundedOn);
        } catch (DateTimeParseException e) {
            Refusal refusal = Refusal.at("foundedOn", "refusal.organisation.foundedOn");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** People leave the beginning of an address out. */
    private String address() {
        return web == null || web.contains("://") ? web : "https://" + web;
    }

    /** What would be saved, by the names of the fields, to compare. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("legalForm", legalForm);
        values.put("postcode", postcode);
        values.put("foundedOn", foundedOn);
        values.put("web", address());
        values.put("activities", activities);
        return values;
    }

    private static String stripped(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = stripped(name);
    }

    public LegalForm getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(LegalForm legalForm) {
        this.legalForm = legalForm;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = stripped(postcode);
    }

    public String getFoundedOn() {
        return foundedOn;
    }

    public void setFoundedOn(String foundedOn) {
        this.foundedOn = stripped(foundedOn);
    }

    public String getWeb() {
        return web;
    }

    public void setWeb(String web) {
        this.web = stripped(web);
    }

    public String getActivities() {
        return activities;
    }

    /** Browsers send a line's end as two characters; it counts as one. */
    public void setActivities(String activities) {
        this.activities = stripped(activities == null ? null : activities.replace("\r\n", "\n"));
    }
}
