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
}
