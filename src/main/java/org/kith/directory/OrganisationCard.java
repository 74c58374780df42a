package org.kith.directory;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kith.area.Outcode;

/**
 * An organisation in a list.
 *
 * @param areaName name of the postcode area; null when not known
 * @param activities what it does; null when not known
 * @param offers labels of skills that its people offer and this viewer may see
 * @param outcode its postcode district; null when not known
 */
public record OrganisationCard(
        long id,
        String name,
        boolean member,
        boolean signatory,
        LegalForm legalForm,
        String areaName,
        String activities,
        List<String> offers,
        Outcode outcode) {

    /** What can be read on it beside the skills. */
    List<String> texts() {
        return Stream.of(name, activities).filter(Objects::nonNull).toList();
    }
}
