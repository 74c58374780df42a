package org.kith.directory;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the database knows of a person, in the columns of {@link StagedVolunteers#FACTS}. Of several organisations it is the
 * employer, for who is no volunteer the first.
 */
final class KnownPeople {
    /** To be joined behind {@code person p}. */
    static final String PARTS = " left join volunteer v on v.person_id = p.id"
            + " left join affiliation a on a.id = (select min(x.id) from affiliation x where x.person_id = p.id"
            + " and (v.employer_id is null or x.organisation_id = v.employer_id))";

    /** Grows with every change of the person or the offer, so that two states of one person never have the same. */
    static final String VERSION = "p.version + coalesce(v.version, 0)";

    private static final Map<String, String> EXPRESSIONS = Map.of(
            "name", "p.name",
            "phone", "p.phone",
            "organisation_id", "coalesce(v.employer_id, a.organisation_id)",
            "role_there", "a.role",
            "skills",
                    "(select ' ' || string_agg(cast(k.skill_id as varchar), ' ' order by k.skill_id) || ' '"
                            + " from volunteer_skill k where k.volunteer_id = v.id)",
            "languages",
                    "(select ' ' || string_agg(l.language, ' ' order by l.language) || ' '"
                            + " from volunteer_language l where l.volunteer_id = v.id)");

    private KnownPeople() {}

    /** The facts as columns with that prefix. */
    static String columns(String prefix) {
        return StagedVolunteers.FACTS.stream()
                .map(column -> EXPRESSIONS.getOrDefault(column, "v." + column) + " as " + prefix + column)
                .collect(Collectors.joining(", "));
    }
}
