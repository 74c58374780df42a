package org.kith.directory;

import java.util.List;

/**
 * An organisation's page, as its viewer may see it.
 *
 * @param version what a form opened on this page is based on
 * @param facts name, numbers, dates, activities and incomes
 * @param areaName name of the postcode area; null when not known
 * @param themes names of the Charter's themes it pledged under, in the Charter's order; empty unless a signatory
 * @param people volunteers who work for it and whom this viewer may see
 * @param editable whether this viewer may change the page
 */
public record OrganisationPage(
        long id,
        int version,
        OrganisationFacts facts,
        String areaName,
        boolean member,
        boolean signatory,
        List<String> themes,
        List<VolunteerCard> people,
        boolean editable) {}
