package org.kith.request;

import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;

/** Who may do what to which request. */
public final class RequestAccess {
    private RequestAccess() {}

    /** People of a member for their own organisation; coordinators of the programme on the telephone with them. */
    public static void mayAsk(Viewer viewer, long organisationId, long programmeId) {
        require(viewer, viewer.memberOrganisations().contains(organisationId) || viewer.coordinates(programmeId));
    }

    /** The organisation's people and the programme's coordinators. An invited volunteer sees the invitation instead. */
    public static boolean sees(Viewer viewer, Request request) {
        return viewer.organisations().contains(request.organisation().id())
                || viewer.coordinates(request.programmeId());
    }

    /** Whoever may see it may withdraw it, as long as it is open. */
    public static boolean withdraws(Viewer viewer, Request request) {
        return sees(viewer, request) && request.state() == RequestState.OPEN;
    }

    static void require(Viewer viewer, boolean allowed) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!allowed) {
            throw new NotFound("request");
        }
    }
}
