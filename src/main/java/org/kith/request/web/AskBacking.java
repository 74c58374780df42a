package org.kith.request.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kith.directory.OrganisationCard;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerCard;
import org.kith.directory.VolunteerCards;
import org.kith.privacy.Viewer;
import org.kith.programme.ProgrammeCard;
import org.kith.programme.Programmes;
import org.kith.refusal.NotFound;
import org.kith.refusal.Refusal;
import org.kith.request.Requests;
import org.kith.web.CurrentViewer;
import org.kith.web.Notices;
import org.kith.web.Pages;
import org.kith.web.Parameters;

/** {@code /request/ask?organisation=…&volunteer=…}: a member asks for help, or a coordinator writes it down for one. */
@Named
@RequestScoped
public class AskBacking {
    private static final int CANDIDATES = 20;

    @Inject
    CurrentViewer viewer;

    @Inject
    Requests requests;

    @Inject
    Programmes programmes;

    @Inject
    Organisations organisations;

    @Inject
    VolunteerCards volunteers;

    @Inject
    AskSkills askSkills;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    Parameters parameters;

    private OrganisationCard organisation;
    private VolunteerCard preferred;

    public void load() {
        pages.requireSignedIn();
        getPreferred();
        if (getOrganisation() != null && getProgrammes().isEmpty()) {
            throw new NotFound("organisation");
        }
    }

    public String ask() {
        try {
            if (!askSkills.resolve()) {
                throw Refusal.at("skill", "refusal.ask.skillNotAdded");
            }
            long id =
                    requests.ask(viewer.get(), getForm().toAsk(getOrganisation().id(), getVolunteerId()));
            notices.good("request.ask.done");
            return pages.redirect("/matching/request", "id", id);
        } catch (Refusal refusal) {
            return pages.refuse(refusal);
        }
    }

    /** Whom it is for: as the address says, or one's only member; null when that is still to be chosen. */
    public OrganisationCard getOrganisation() {
        Set<Long> own = viewer.get().memberOrganisations();
        Long id = parameters.optionalId("organisation");
        if (id == null && own.size() == 1 && parameters.text("choose") == null) {
            id = own.iterator().next();
        }
        if (organisation == null && id != null) {
            organisation = organisations.cards(viewer.get(), List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("organisation"));
        }
        return organisation;
    }

    /** Members one belongs to, to choose from. */
    public List<OrganisationCard> getOwn() {
        return organisations.cards(viewer.get(), viewer.get().memberOrganisations()).stream()
                .sorted(Comparator.comparing(OrganisationCard::name))
                .toList();
    }

    /** Members found by the name that a coordinator typed. */
    public List<Organisations.Choice> getCandidates() {
        return getName() == null ? List.of() : organisations.choices(viewer.get(), getName(), CANDIDATES);
    }

    public String getName() {
        return parameters.text("name");
    }

    /** People of a member ask under any programme; a coordinator for somebody else under those they coordinate. */
    public List<SelectItem> getProgrammes() {
        Viewer who = viewer.get();
        List<ProgrammeCard> open =
                who.memberOrganisations().contains(getOrganisation().id()) ? programmes.all() : programmes.mine(who);
        return open.stream()
                .map(p -> new SelectItem(Long.toString(p.id()), p.name() + ". " + p.summary()))
                .toList();
    }

    /** The volunteer the page was opened for; null for anybody. */
    public VolunteerCard getPreferred() {
        if (preferred == null && getVolunteerId() != null) {
            preferred = volunteers.cards(viewer.get(), Set.of(getVolunteerId())).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("volunteer"));
        }
        return preferred;
    }

    public Long getVolunteerId() {
        return parameters.optionalId("volunteer");
    }

    public AskForm getForm() {
        return askSkills.getForm();
    }
}
