package org.kith.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kith.area.Outcode;
import org.kith.directory.Around;
import org.kith.directory.DirectoryQuery;
import org.kith.directory.Facets;
import org.kith.it.Canaries.OrganisationCanary;
import org.kith.it.Canaries.VolunteerCanary;
import org.kith.search.Sort;

/** Searches that find one canary by one field, each beside the word of its family. Runs inside the server. */
@ApplicationScoped
public class Probes {
    static final String HEADLINE = "headline";

    /** Texts of a volunteer that hold a word of their own. */
    static final List<String> VOLUNTEER_TEXTS = List.of("name", HEADLINE, "about", "employer");

    /** Texts of an organisation that do. */
    static final List<String> ORGANISATION_TEXTS = List.of("name", "activities", "objects");

    @Inject
    Canaries canaries;

    /** By the name of the field: its words, and what is chosen. */
    public Map<String, DirectoryQuery> of(VolunteerCanary canary) {
        Map<String, DirectoryQuery> probes = new TreeMap<>();
        for (String field : VOLUNTEER_TEXTS) {
            probes.put(field, words(canary.family() + " " + canary.word(field)));
        }
        String skill = Long.toString(canaries.skill(canary.mark()));
        probes.put("skill", words(canary.family() + " " + canaries.skillLabel(canary.mark())));
        probes.put("skill chosen", chosen(canary.family(), Facets.SKILL, skill));
        canary.areas().stream()
                .filter(area -> !area.equals("west-midlands")) // two marks share it
                .forEach(area -> probes.put("area chosen: " + area, chosen(canary.family(), Facets.AREA, area)));
        probes.put("near", near(canary.family(), canary.outcode()));
        return probes;
    }

    public Map<String, DirectoryQuery> of(OrganisationCanary canary) {
        Map<String, DirectoryQuery> probes = new TreeMap<>();
        for (String field : ORGANISATION_TEXTS) {
            probes.put(field, words(canary.family() + " " + canary.word(field)));
        }
        Map<String, String> others = Map.of(
                "registration number", canary.registrationNumber(),
                "company number", canary.companyNumber(),
                "postcode district", canary.outcode(),
                "theme", canary.theme());
        others.forEach((field, word) -> probes.put(field, words(canary.family() + " " + word)));
        probes.put("near", near(canary.family(), Outcode.of(canary.outcode()).orElseThrow()));
        return probes;
    }

    static DirectoryQuery words(String words) {
        return new DirectoryQuery(words, Map.of(), Sort.RELEVANCE);
    }

    static DirectoryQuery chosen(String words, String dimension, String value) {
        return new DirectoryQuery(words, Map.of(dimension, Set.of(value)), Sort.RELEVANCE);
    }

    /** Within two miles of the district, without those who help remotely from wherever. */
    static DirectoryQuery near(String words, Outcode outcode) {
        return new DirectoryQuery(words, Map.of(), new Around(outcode, 2, false), Sort.RELEVANCE, null);
    }
}
