package org.kith.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kith.directory.Postcode;
import org.kith.request.Ask;

/**
 * A row of requests.csv.
 *
 * @param key how invitations.csv names it
 * @param askedBy e-mail address of somebody of the member that asks
 * @param programme key of the programme
 * @param otherParty null for none
 * @param skills keys of those wanted
 * @param how REMOTE, IN_PERSON or both
 * @param withdrawn whether the member takes it back at once
 */
record DemoRequest(
        String key,
        String askedBy,
        String programme,
        String title,
        String matter,
        String otherParty,
        Set<String> skills,
        int peopleWanted,
        List<String> how,
        Postcode postcode,
        int wantedWithinDays,
        boolean withdrawn) {

    static List<DemoRequest> all() {
        return DemoFile.rows("requests.csv").stream()
                .map(row -> new DemoRequest(
                        row.get("key"),
                        row.get("askedBy"),
                        row.get("programme"),
                        row.get("title"),
                        row.get("matter"),
                        DemoFile.orNull(row.get("otherParty")),
                        Set.copyOf(DemoFile.several(row.get("skills"))),
                        Integer.parseInt(row.get("peopleWanted")),
                        DemoFile.several(row.get("how")),
                        Postcode.of(row.get("postcode")).orElse(null),
                        Integer.parseInt(row.get("wantedWithinDays")),
                        Boolean.parseBoolean(row.get("withdrawn"))))
                .toList();
    }

    /** @param skillIds id of a skill by its key */
    Ask ask(long organisationId, long programmeId, ToLongFunction<String> skillIds, LocalDate today) {
        return new Ask(
                organisationId,
                programmeId,
                title,
                matter,
                otherParty,
                skills.stream().map(skillIds::applyAsLong).collect(Collectors.toSet()),
                peopleWanted,
                how.contains("REMOTE"),
                how.contains("IN_PERSON"),
                postcode,
                today.plusDays(wantedWithinDays),
                null);
    }
}
