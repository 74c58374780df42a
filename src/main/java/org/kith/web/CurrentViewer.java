package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kith.account.Viewers;
import org.kith.privacy.Viewer;

/** Who is looking at this page: read from the database once per request, so a role taken away is gone at the next click. */
@Named
@RequestScoped
public class CurrentViewer {
    @Inject
    HttpServletRequest request;

    @Inject
    Viewers viewers;

    @Inject
    Texts texts;

    private Viewers.Known known;

    /** The viewer to pass to services. */
    public Viewer get() {
        return known().viewer();
    }

    private Viewers.Known known() {
        if (known == null) {
            Principal principal = request.getUserPrincipal();
            known = viewers.known(principal == null ? null : Long.valueOf(principal.getName()));
        }
        return known;
    }

    public boolean isSignedIn() {
        return get().signedIn();
    }

    public boolean isCoordinator() {
        return get().coordinator();
    }

    public boolean isAdministrator() {
        return get().administrator();
    }

    public boolean isMember() {
        return get().member();
    }

    public boolean isVolunteer() {
        return get().volunteerId() != null;
    }

    /** The name to greet by; null for a visitor. */
    public String getName() {
        return known().name();
    }

    /** First letters of the first and last word of the name. */
    public String getInitials() {
        return Wording.initialsOf(getName());
    }

    /** The first member organisation; null without one. */
    public Long getOrganisationId() {
        return get().memberOrganisations().stream().sorted().findFirst().orElse(null);
    }

    /** The parts played here, for the line under the name: "Coordinator, member". */
    public String getRoleLine() {
        List<String> parts = new ArrayList<>();
        if (isAdministrator()) {
            parts.add(texts.get("web.part.administrator"));
        }
        if (isCoordinator()) {
            parts.add(texts.get("web.part.coordinator"));
        }
        if (isMember()) {
            parts.add(texts.get("web.part.member"));
        }
        if (isVolunteer()) {
            parts.add(texts.get("web.part.volunteer"));
        }
        String line = parts.isEmpty() ? texts.get("web.part.none") : String.join(", ", parts);
        return line.substring(0, 1).toUpperCase(Locale.UK) + line.substring(1);
    }
}
