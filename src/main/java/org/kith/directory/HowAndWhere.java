package org.kith.directory;

import java.util.Optional;
import org.kith.area.Outcode;
import org.kith.imports.RowCells;

/**
 * How and where somebody helps, which makes sense together or not at all: remotely or in person or both, in person from a
 * postcode so many miles. Null for what is not said.
 */
record HowAndWhere(Boolean remote, Boolean inPerson, Outcode postcode, Integer travelMiles) {
    static final HowAndWhere USUAL = new HowAndWhere(true, false, null, null);

    static HowAndWhere of(VolunteerFacts facts) {
        return new HowAndWhere(facts.remote(), facts.inPerson(), facts.postcode(), facts.travelMiles());
    }

    /** What a row says, without what does not fit together. */
    static HowAndWhere read(RowCells cells) {
        Boolean remote = cells.yesNo(VolunteerField.REMOTE);
        Boolean inPerson = cells.yesNo(VolunteerField.IN_PERSON);
        Outcode postcode = postcode(cells);
        Integer miles = cells.number(VolunteerField.TRAVEL_MILES, 1, Volunteer.TRAVEL_MAX);
        if (Boolean.TRUE.equals(inPerson) && (postcode == null || miles == null)) {
            cells.warn(VolunteerField.IN_PERSON, "directory.volunteers.problem.inPerson", "");
            inPerson = null;
        }
        if (miles != null && !Boolean.TRUE.equals(inPerson)) {
            cells.warn(VolunteerField.TRAVEL_MILES, "directory.volunteers.problem.miles", String.valueOf(miles));
            miles = null;
        }
        if (Boolean.FALSE.equals(remote) && !Boolean.TRUE.equals(inPerson)) {
            cells.warn(VolunteerField.REMOTE, "directory.volunteers.problem.how", "");
            remote = null;
            inPerson = null;
        }
        return new HowAndWhere(remote, inPerson, postcode, miles);
    }

    private static Outcode postcode(RowCells cells) {
        String typed = cells.known(VolunteerField.POSTCODE);
        Optional<Outcode> postcode = Outcode.of(typed);
        if (typed != null && postcode.isEmpty()) {
            cells.warn(VolunteerField.POSTCODE, "directory.import.problem.postcode", typed);
        }
        return postcode.orElse(null);
    }

    /** What it comes to for somebody new. */
    HowAndWhere overUsual() {
        return new HowAndWhere(
                remote == null ? USUAL.remote : remote,
                inPerson == null ? USUAL.inPerson : inPerson,
                postcode,
                travelMiles);
    }

    /** Whether a profile may say so; miles without helping in person are left out later. */
    boolean possible() {
        return Boolean.TRUE.equals(inPerson) ? postcode != null && travelMiles != null : Boolean.TRUE.equals(remote);
    }
}
