package org.kith.directory;

import java.util.List;

/**
 * What one row says of an organisation.
 *
 * @param member whether it says that it is a member; no row ends a membership
 * @param signatory whether it says that it signed the Charter, or names a theme
 * @param themes of the Charter, as they stand there
 */
record OrganisationEntry(OrganisationFacts facts, boolean member, boolean signatory, List<String> themes) {
    OrganisationEntry {
        themes = List.copyOf(themes);
    }
}
