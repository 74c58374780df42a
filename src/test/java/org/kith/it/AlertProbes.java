package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.kith.directory.DirectoryQuery;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.privacy.Audience;

/** Searches to be kept for each field of a family of canaries, and what each should tell. Runs inside the server. */
@ApplicationScoped
public class AlertProbes {
    /** The search for the word that all have. */
    private static final String EVERYBODY = "everybody";

    @Inject
    Probes probes;

    @Inject
    Canaries canaries;

    /**
     * A search that is kept.
     *
     * @param name its own
     */
    public record Alert(String name, DirectoryQuery query) {}

    public List<Alert> aboutVolunteers(String family) {
        return alerts(family, mark -> volunteerProbes(family, mark));
    }

    public List<Alert> aboutOrganisations(String family) {
        return alerts(family, mark -> organisationProbes(family, mark));
    }

    private static String name(String field, Audience mark) {
        return field + " of " + mark;
    }

    private static List<Alert> alerts(String family, Function<Audience, Map<String, DirectoryQuery>> ofOne) {
        List<Alert> alerts = new ArrayList<>(List.of(new Alert(EVERYBODY, Probes.words(family))));
        for (Audience mark : Audience.values()) {
            ofOne.apply(mark).forEach((field, query) -> alerts.add(new Alert(name(field, mark), query)));
        }
        return alerts;
    }

    /** A search by each field, and one by the employer and a skill, which finds the employer too. */
    private Map<String, DirectoryQuery> volunteerProbes(String family, Audience mark) {
        VolunteerCanary canary = new VolunteerCanary(family, mark, mark, mark, null, 0);
        Map<String, DirectoryQuery> all = new TreeMap<>(probes.of(canary));
        all.put("offer", Probes.words(canary.word("employer") + " " + canaries.skillLabel(mark)));
        return all;
    }

    private Map<String, DirectoryQuery> organisationProbes(String family, Audience mark) {
        return probes.of(new OrganisationCanary(family, mark, mark, 0, null));
    }

    /** What should be told to somebody, by the name of the search. */
    public Map<String, Set<String>> dueAboutVolunteers(Looker looker, List<VolunteerCanary> volunteers) {
        Map<String, Set<String>> due = new TreeMap<>();
        for (VolunteerCanary one : volunteers) {
            boolean found = looker.finds(one.headline());
            boolean known = looker.finds(one.headline(), one.rest());
            String told = "volunteer " + one.id();
            volunteerProbes(one.family(), one.mark()).keySet().stream()
                    .filter(field -> !field.equals("offer"))
                    .filter(field -> field.equals(Probes.HEADLINE) ? found : known)
                    .forEach(field -> due.put(name(field, one.mark()), Set.of(told)));
            if (looker.finds(one.rest())) {
                due.put(name("offer", one.mark()), Set.of(told, "organisation " + one.employer()));
            }
            if (found) {
                due.computeIfAbsent(EVERYBODY, name -> new HashSet<>()).add(told);
            }
        }
        return due;
    }

    public Map<String, Set<String>> dueAboutOrganisations(Looker looker, List<OrganisationCanary> organisations) {
        Map<String, Set<String>> due = new TreeMap<>();
        organisations.stream().filter(one -> looker.finds(one.page())).forEach(one -> {
            String told = "organisation " + one.id();
            organisationProbes(one.family(), one.mark())
                    .keySet()
                    .forEach(field -> due.put(name(field, one.mark()), Set.of(told)));
            due.computeIfAbsent(EVERYBODY, name -> new HashSet<>()).add(told);
        });
        return due;
    }
}
