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
    private final Function<T, OrganisationIdentity> identityOf;

    Identities(Function<T, OrganisationIdentity> identityOf) {
        this.identityOf = identityOf;
    }

    /** Adds it, or adds it again under what has become known since. */
    void add(T thing) {
        OrganisationIdentity identity = identityOf.apply(thing);
        if (identity.registrationNumber() != null) {
            byRegistrationNumber.put(identity.registrationNumber(), thing);
        }
        if (identity.companyNumber() != null) {
            once(byCompanyNumber, identity.companyNumber(), thing);
        }
        once(byNameAndPostcode, identity.nameAndPostcode(), thing);
    }

    /** Every one that could be meant; several only when there is no registration number to tell them apart. */
    List<T> of(OrganisationIdentity identity) {
        Optional<T> registered =
                Optional.ofNullable(identity.registrationNumber()).map(byRegistrationNumber::get);
        if (registered.isPresent()) {
            return List.of(registered.get());
        }
        List<T> sameCompany = identity.registrationNumber() == null
                ? byCompanyNumber.getOrDefault(Objects.requireNonNullElse(identity.companyNumber(), ""), List.of())
                : List.of();
        return sameCompany.isEmpty() ? sameNameAndPostcode(identity) : sameCompany;
    }

    private List<T> sameNameAndPostcode(OrganisationIdentity identity) {
        return byNameAndPostcode.getOrDefault(identity.nameAndPostcode(), List.of()).stream()
                .filter(thing -> identityOf.apply(thing).agreesWith(identity))
                .toList();
    }

    private static <T> void once(Map<String, List<T>> map, String key, T thing) {
        List<T> things = map.computeIfAbsent(key, unused -> new ArrayList<>(1));
        if (!things.contains(thing)) {
            things.add(thing);
        }
    }
}
