package org.kith.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of an organisation, as an import reads it and as its page is edited; null where nothing is known.
 *
 * @param name 1 to 200 characters
 * @param registrationNumber number in the charity or another public register, at most 20 characters
 * @param companyNumber the eight characters of Companies House
 * @param registeredOn the day it was entered in the register, which is not the day it was founded
 * @param foundedOn the day it began
 * @param web an http or https address, at most 300 characters
 * @param activities what it does, at most 4,000 characters
 * @param objects its purposes in the words of its governing document, at most 8,000 characters
 * @param incomes pence by the last day of the financial year
 */
public record OrganisationFacts(
        String name,
        String registrationNumber,
        String companyNumber,
        LegalForm legalForm,
        Postcode postcode,
        LocalDate registeredOn,
        LocalDate foundedOn,
        String web,
        String activities,
        String objects,
        SortedMap<LocalDate, Long> incomes) {

    public OrganisationFacts {
        incomes = Collections.unmodifiableSortedMap(new TreeMap<>(incomes));
    }

    /** The same with one more income; that of the same year gives way. */
    OrganisationFacts with(LocalDate yearEnd, long pence) {
        SortedMap<LocalDate, Long> more = new TreeMap<>(incomes);
        more.put(yearEnd, pence);
        return new OrganisationFacts(
                name,
                registrationNumber,
                companyNumber,
                legalForm,
                postcode,
                registeredOn,
                foundedOn,
                web,
                activities,
                objects,
                more);
    }

    /** With gaps filled by other facts of the same organisation; incomes are united. */
    OrganisationFacts filledFrom(OrganisationFacts other) {
        SortedMap<LocalDate, Long> all = new TreeMap<>(other.incomes);
        all.putAll(incomes);
        return new OrganisationFacts(
                name,
                known(registrationNumber, other.registrationNumber),
                known(companyNumber, other.companyNumber),
                known(legalForm, other.legalForm),
                known(postcode, other.postcode),
                known(registeredOn, other.registeredOn),
                known(foundedOn, other.foundedOn),
                known(web, other.web),
                known(activities, other.activities),
                known(objects, other.objects),
                all);
    }

    private static <T> T known(T first, T second) {
        return first == null ? second : first;
    }
}
