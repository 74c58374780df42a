package org.kith.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the same organisation again, by one rule for the rows of a file among themselves and for the directory: by the
 * registration number; by the company number when there is no registration number; else by exactly the same name and
 * postcode, unless the numbers contradict each other.
 */
final class Identities<T> {
    private final Map<String, T> byRegistrationNumber = new HashMap<>();
    private final Map<String, List<T>> byCompanyNumber = new HashMap<>();
    private final Map<String, List<T>> byNameAndPostcode = new HashMap<>();
    private final Function<T, OrganisationFacts> factsOf;

    Identities(Function<T, OrganisationFacts> factsOf) {
        this.factsOf = factsOf;
    }

    /** Adds it, or adds it again under what has become known since. */
    void add(T thing) {
        OrganisationFacts facts = factsOf.apply(thing);
        if (facts.registrationNumber() != null) {
            byRegistrationNumber.put(facts.registrationNumber(), thing);
        }
        if (facts.companyNumber() != null) {
            once(byCompanyNumber, facts.companyNumber(), thing);
        }
        once(byNameAndPostcode, nameAndPostcode(facts), thing);
    }

    /** Every one that could be meant; several only when there is no registration number to tell them apart. */
    List<T> of(OrganisationFacts facts) {
        Optional<T> registered = Optional.ofNullable(facts.registrationNumber()).map(byRegistrationNumber::get);
        if (registered.isPresent()) {
            return List.of(registered.get());
        }
        List<T> sameCompany = facts.registrationNumber() == null
                ? byCompanyNumber.getOrDefault(Objects.requireNonNullElse(facts.companyNumber(), ""), List.of())
                : List.of();
        return sameCompany.isEmpty() ? sameNameAndPostcode(facts) : sameCompany;
    }

    private List<T> sameNameAndPostcode(OrganisationFacts facts) {
        return byNameAndPostcode.getOrDefault(nameAndPostcode(facts), List.of()).stream()
                .filter(thing -> agree(factsOf.apply(thing).registrationNumber(), facts.registrationNumber())
                        && agree(factsOf.apply(thing).companyNumber(), facts.companyNumber()))
                .toList();
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || one.equals(other);
    }

    private static String nameAndPostcode(OrganisationFacts facts) {
        return facts.name()
                + '\n'
                + (facts.postcode() == null ? "" : facts.postcode().value());
    }

    private static <T> void once(Map<String, List<T>> map, String key, T thing) {
        List<T> things = map.computeIfAbsent(key, unused -> new ArrayList<>());
        if (!things.contains(thing)) {
            things.add(thing);
        }
    }
}
