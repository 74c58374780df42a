package org.kith.privacy;

import java.util.Set;

/**
 * Who is looking or acting, as every service is told with each call. A viewer holds facts, read afresh for each request
 * (or for a job, without any session); it decides nothing but what an {@link Audience} means for it.
 *
 * @param accountId the account signed in; null for a visitor
 * @param personId the person of the account; null for a visitor and for an administrator without a profile
 * @param volunteerId the person's volunteer profile; null without one
 * @param roles roles of the account
 * @param organisations organisations the person belongs to
 * @param memberOrganisations those of them that are members today
 * @param approvedVolunteer whether a coordinator accepted the volunteer for some programme
 * @param programmes programmes the account coordinates
 */
public record Viewer(
        Long accountId,
        Long personId,
        Long volunteerId,
        Set<Role> roles,
        Set<Long> organisations,
        Set<Long> memberOrganisations,
        boolean approvedVolunteer,
        Set<Long> programmes) {

    public static final Viewer VISITOR = new Viewer(null, null, null, Set.of(), Set.of(), Set.of(), false, Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
        memberOrganisations = Set.copyOf(memberOrganisations);
        programmes = Set.copyOf(programmes);
    }

    public boolean signedIn() {
        return accountId != null;
    }

    public boolean coordinator() {
        return roles.contains(Role.COORDINATOR);
    }

    public boolean administrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** A person of an organisation that is a member today. */
    public boolean member() {
        return !memberOrganisations.isEmpty();
    }

    public boolean coordinates(long programmeId) {
        return coordinator() && programmes.contains(programmeId);
    }

    public boolean isPerson(Long id) {
        return personId != null && personId.equals(id);
    }

    /** The level this viewer stands on: {@code PUBLIC}, {@code MEMBERS} or {@code COORDINATORS}. */
    public Audience level() {
        if (coordinator()) {
            return Audience.COORDINATORS;
        }
        return member() || approvedVolunteer ? Audience.MEMBERS : Audience.PUBLIC;
    }

    /** Whether this viewer sees a value marked {@code audience} about person {@code ownerId}; one sees all about oneself. */
    public boolean sees(Audience audience, Long ownerId) {
        return isPerson(ownerId) || audience.includes(level());
    }

    public boolean sees(Audience audience) {
        return audience.includes(level());
    }
}
