package org.kith.directory;

import java.util.List;
import org.kith.imports.RowCells;

/**
 * One row of a list of people.
 *
 * @param email as it stands; people are recognised by it without regard to case
 * @param employer what the row says of the organisation that the person belongs to
 * @param facts without the organisation, which is found later
 * @param proposals words for skills that are not in the vocabulary
 */
record VolunteerEntry(String email, NamedEmployer employer, VolunteerFacts facts, List<String> proposals) {
    VolunteerEntry {
        proposals = List.copyOf(proposals);
    }

    /**
     * How a row names an organisation; null for what it leaves out.
     *
     * @param number registration number, as it is matched by
     * @param postcode in its standard spelling
     */
    record NamedEmployer(String number, String name, String postcode) {
        static final NamedEmployer NONE = new NamedEmployer(null, null, null);

        static NamedEmployer of(String number, String name, String postcode) {
            return new NamedEmployer(
                    number == null ? null : OrganisationRow.plainNumber(number),
                    RowCells.oneLine(name),
                    Postcode.of(postcode).map(Postcode::value).orElse(null));
        }

        boolean nobody() {
            return number == null && name == null;
        }

        /** What stands in the row. */
        String shown() {
            return name == null ? String.valueOf(number) : name;
        }
    }
}
