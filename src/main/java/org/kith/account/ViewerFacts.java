package org.kith.account;

import java.util.HashSet;
import java.util.Set;

/** What a feature above knows of an account's owner: organisations, volunteer profile, programmes. */
public interface ViewerFacts {
    void gather(long accountId, Gathered into);

    /** Filled by each feature in turn. */
    final class Gathered {
        Long personId;
        String name;
        Long volunteerId;
        final Set<Long> organisations = new HashSet<>();
        final Set<Long> memberOrganisations = new HashSet<>();
        boolean approvedVolunteer;
        final Set<Long> programmes = new HashSet<>();

        public void person(long id, String itsName) {
            personId = id;
            name = itsName;
        }

        public void volunteer(long id, boolean approved) {
            volunteerId = id;
            approvedVolunteer = approved;
        }

        public void organisation(long id, boolean member) {
            organisations.add(id);
            if (member) {
                memberOrganisations.add(id);
            }
        }

        public void coordinates(long programmeId) {
            programmes.add(programmeId);
        }
    }
}
