package org.kith.directory;

/**
 * Something new that fits a saved search, as its owner may see it: exactly one of the two cards is there.
 *
 * @param organisation null for a volunteer
 * @param volunteer null for an organisation
 */
public record Newcomer(OrganisationCard organisation, VolunteerCard volunteer) {
    Found.Thing thing() {
        return organisation != null
                ? new Found.Thing(Organisations.TYPE, organisation.id())
                : new Found.Thing(Volunteers.TYPE, volunteer.id());
    }
}
