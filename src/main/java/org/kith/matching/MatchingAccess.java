package org.kith.matching;

import org.kith.privacy.Viewer;
import org.kith.refusal.NotFound;
import org.kith.refusal.NotSignedIn;
import org.kith.request.Request;

/** Who may do what to which suggestion and invitation. */
public final class MatchingAccess {
    private MatchingAccess() {}

    /** The programme's coordinators look at suggestions, decide, and withdraw invitations. */
    public static void mayDecide(Viewer viewer, Request request) {
        require(viewer, viewer.coordinates(request.programmeId()));
    }

    /** Every coordinator, who then finds there what is of their own programmes. */
    public static void maySeeQueue(Viewer viewer) {
        require(viewer, viewer.coordinator());
    }

    /** The invited volunteer alone answers. */
    public static void mayAnswer(Viewer viewer, Invitation invitation) {
        require(viewer, invitation.volunteer().id().equals(viewer.volunteerId()));
    }

    /** The volunteer, and the programme's coordinators. */
    public static void maySee(Viewer viewer, Invitation invitation) {
        require(
                viewer,
                invitation.volunteer().id().equals(viewer.volunteerId())
                        || viewer.coordinates(invitation.request().programmeId()));
    }

    static void require(Viewer viewer, boolean allowed) {
        if (!viewer.signedIn()) {
            throw new NotSignedIn();
        }
        if (!allowed) {
            throw new NotFound("matching");
        }
    }
}
