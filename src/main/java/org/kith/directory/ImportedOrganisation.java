package org.kith.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An organisation as a file describes it.
 *
 * @param lines the lines its rows start on; the first one names it, the others were folded into that
 */
record ImportedOrganisation(List<Long> lines, OrganisationFacts facts) {
    ImportedOrganisation {
        lines = List.copyOf(lines);
    }

    long line() {
        return lines.getFirst();
    }

    /** With one more row folded in: what is known already stays, what is empty is filled, incomes are united. */
    ImportedOrganisation and(long line, OrganisationFacts more) {
        List<Long> all = new ArrayList<>(lines);
        all.add(line);
        return new ImportedOrganisation(all, filled(facts, more));
    }

    /** These facts over existing ones: an empty cell of a file never erases what is known. */
    OrganisationFacts over(OrganisationFacts existing) {
        return filled(facts, existing);
    }

    /** The first facts, with their gaps filled from the second ones. */
    private static OrganisationFacts filled(OrganisationFacts first, OrganisationFacts second) {
        SortedMap<LocalDate, Long> incomes = new TreeMap<>(second.incomes());
        incomes.putAll(first.incomes());
        return new OrganisationFacts(
                first.name(),
                known(first.registrationNumber(), second.registrationNumber()),
                known(first.companyNumber(), second.companyNumber()),
                known(first.legalForm(), second.legalForm()),
                known(first.postcode(), second.postcode()),
                known(first.registeredOn(), second.registeredOn()),
                known(first.foundedOn(), second.foundedOn()),
                known(first.web(), second.web()),
                known(first.activities(), second.activities()),
                known(first.objects(), second.objects()),
                incomes);
    }

    private static <T> T known(T first, T second) {
        return first == null ? second : first;
    }
}
