package org.kith.directory;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Loads the organisations of the directory that those of a file could be, some hundreds with each query. */
final class KnownOrganisations {
    private static final int CHUNK = 500;

    private final EntityManager em;
    private final Set<Long> loaded = new HashSet<>();
    private final Identities<Organisation> identities = new Identities<>(Organisation::facts);

    KnownOrganisations(EntityManager em) {
        this.em = em;
    }

    Identities<Organisation> matching(Collection<ImportedOrganisation> imported) {
        List<OrganisationFacts> facts =
                imported.stream().map(ImportedOrganisation::facts).toList();
        load("registrationNumber", facts.stream().map(OrganisationFacts::registrationNumber));
        load("companyNumber", unnumbered(facts).map(OrganisationFacts::companyNumber));
        List<OrganisationFacts> missing =
                facts.stream().filter(each -> identities.of(each).isEmpty()).toList();
        load("name", Stream.concat(missing.stream(), unnumbered(facts)).map(OrganisationFacts::name));
        return identities;
    }

    private static Stream<OrganisationFacts> unnumbered(List<OrganisationFacts> facts) {
        return facts.stream().filter(each -> each.registrationNumber() == null);
    }

    private void load(String attribute, Stream<String> wanted) {
        List<String> values =
                wanted.filter(Objects::nonNull).distinct().sorted().toList();
        for (List<String> chunk : chunks(values)) {
            em
                    .createQuery(
                            "select distinct o from Organisation o left join fetch o.incomes where o." + attribute
                                    + " in :values",
                            Organisation.class)
                    .setParameter("values", chunk)
                    .getResultList()
                    .stream()
                    .filter(organisation -> loaded.add(organisation.id()))
                    .forEach(identities::add);
        }
    }

    /** The list in parts that fit into one query. */
    static <T> List<List<T>> chunks(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .map(from -> all.subList(from, Math.min(from + CHUNK, all.size())))
                .toList();
    }
}
