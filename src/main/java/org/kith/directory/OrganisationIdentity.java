package org.kith.directory;

/**
 * What an organisation is recognised by; null where nothing is known.
 *
 * @param postcode in its standard spelling
 */
record OrganisationIdentity(String registrationNumber, String companyNumber, String name, String postcode) {
    /** How sure it is, best first: 0 for a registration number, 1 for a company number, 2 for a name. */
    int rank() {
        return registrationNumber != null ? 0 : companyNumber != null ? 1 : 2;
    }

    String nameAndPostcode() {
        return name + '\n' + (postcode == null ? "" : postcode);
    }

    /** Whether no number of the two contradicts. */
    boolean agreesWith(OrganisationIdentity other) {
        return agree(registrationNumber, other.registrationNumber) && agree(companyNumber, other.companyNumber);
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    /** With gaps filled by what another row says of the same organisation. */
    OrganisationIdentity filledFrom(OrganisationIdentity other) {
        return new OrganisationIdentity(
                registrationNumber == null ? other.registrationNumber : registrationNumber,
                companyNumber == null ? other.companyNumber : companyNumber,
                name,
                postcode == null ? other.postcode : postcode);
    }
}
