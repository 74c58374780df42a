package org.kith.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kith.directory.Volunteer;
import org.kith.request.Request;

/**
 * What nobody can be suggested past, never softened. Checked in this order; the first that holds is told.
 *
 * @param request what is asked
 * @param declined volunteers who declined this request
 * @param invited volunteers whose invitation to this request is open or accepted
 * @param today the day of the decision
 */
record HardLimits(Request request, Set<Long> declined, Set<Long> invited, LocalDate today) {

    /** The limit that keeps the volunteer out, with the smallest change that would bring them in. */
    Optional<Broken> broken(Volunteer volunteer) {
        if (invited.contains(volunteer.id())) {
            return Optional.of(new Broken(Reason.of("matching.whyNot.invited"), null));
        }
        if (declined.contains(volunteer.id())) {
            return Optional.of(new Broken(Reason.of("matching.whyNot.declined"), null));
        }
        if (volunteer.employer() != null
                && volunteer.employer().id().equals(request.organisation().id())) {
            return Optional.of(new Broken(Reason.of("matching.whyNot.ownOrganisation"), null));
        }
        if (!volunteer.approvedFor(request.programmeId())) {
            return Optional.of(
                    new Broken(Reason.of("matching.whyNot.programme"), Reason.of("matching.whyNot.programme.change")));
        }
        if (volunteer.pausedOn(today)) {
            return Optional.of(
                    new Broken(Reason.of("matching.whyNot.paused"), Reason.of("matching.whyNot.paused.change")));
        }
        if (volunteer.placesFree() == 0) {
            return Optional.of(new Broken(
                    Reason.of("matching.whyNot.noPlace", volunteer.placesTaken(), volunteer.capacity()),
                    Reason.of("matching.whyNot.noPlace.change")));
        }
        return Optional.empty();
    }

    /** @param change null when nothing would help for this request */
    record Broken(Reason reason, Reason change) {}
}
