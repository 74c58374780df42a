package org.kith.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.stream.Collectors;
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

    /** Keys of the parts played here, for the line under the name. */
    public String getRoleKeys() {
        return Arrays.stream(new String[] {
                    isAdministrator() ? "administrator" : null,
                    isCoordinator() ? "coordinator" : null,
                    isMember() ? "member" : null,
                    isVolunteer() ? "volunteer" : null
                })
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
