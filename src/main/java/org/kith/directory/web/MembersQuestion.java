package org.kith.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import org.kith.directory.OrganisationImportAreas;
import org.kith.vocabulary.Areas;
import org.kith.web.CurrentViewer;
import org.kith.web.Parameters;
import org.kith.web.Texts;

/** Whom an import of organisations makes members: the part of the page of an import that only this kind has. */
@Named
@RequestScoped
public class MembersQuestion {
    @Inject
    OrganisationImportAreas counts;

    @Inject
    CurrentViewer viewer;

    @Inject
    Parameters parameters;

    @Inject
    Areas areas;

    @Inject
    Texts texts;

    private List<OrganisationImportAreas.AreaCount> found;

    public List<OrganisationImportAreas.AreaCount> getAreas() throws SQLException {
        if (found == null) {
            found = counts.of(viewer.get(), parameters.id("import"));
        }
        return found;
    }

    /** "B, Birmingham: 61". */
    public String area(OrganisationImportAreas.AreaCount count) {
        return texts.get(
                "directory.import.members.area", count.area(), areas.name(count.area()), count.organisations());
    }
}
