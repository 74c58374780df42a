package org.kith.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kith.area.Distance;
import org.kith.area.Outcodes;
import org.kith.directory.Volunteer;
import org.kith.privacy.Viewer;
import org.kith.request.Request;

/** How far it is from where help is wanted to where a volunteer meets people. */
@ApplicationScoped
public class HowFar {
    @Inject
    Outcodes outcodes;

    /** Null when the volunteer meets nobody, when one of the places is not known, or not for this viewer. */
    Distance between(Viewer viewer, Request request, Volunteer volunteer) {
        return volunteer.inPerson()
                        && viewer.sees(
                                volunteer.whereAudience(), volunteer.person().id())
                ? outcodes.distance(request.outcode(), volunteer.outcode()).orElse(null)
                : null;
    }

    /** In words, for others than the volunteer; null for null. */
    static Reason told(Distance distance) {
        if (distance == null) {
            return null;
        }
        return distance.within()
                ? Reason.of("matching.reason.sameDistrict", distance.from().value())
                : Reason.of("matching.reason.distance", distance.miles());
    }

    /** In words, for the volunteer; null for null. */
    static Reason toldVolunteer(Distance distance) {
        if (distance == null) {
            return null;
        }
        return distance.within()
                ? Reason.of("matching.invitation.sameDistrict", distance.from().value())
                : Reason.of("matching.invitation.distance", distance.miles());
    }
}
