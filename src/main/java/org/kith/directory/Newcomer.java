package org.kith.directory;

/**
 * Something that a search finds or would find anew, as its reader may see it: exactly one of the two cards is there.
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
