package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kith.directory.VolunteerCard;
import org.kith.directory.VolunteerPage;
import org.kith.directory.Volunteers;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;

/** {@code /directory/volunteer?id=…}: the page of a volunteer. */
@Named
@RequestScoped
public class VolunteerBacking {
    @Inject
    Volunteers volunteers;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    private VolunteerPage page;

    public void load() {
        page = volunteers.page(viewer.get(), parameters.id("id"));
    }

    public VolunteerPage getPage() {
        return page;
    }

    public VolunteerCard getCard() {
        return page == null ? null : page.card();
    }
}
