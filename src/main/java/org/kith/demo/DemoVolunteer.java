package org.kith.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.kith.area.Outcode;
import org.kith.directory.SkillLevel;
import org.kith.directory.VolunteerProfile;
import org.kith.directory.Volunteers.PersonalDetails;
import org.kith.privacy.Audience;
import org.kith.sheet.CsvSheet;

/**
 * A row of people-volunteers.csv.
 *
 * @param headline null where no profile is written yet
 * @param skills level by key of the skill
 * @param how REMOTE, IN_PERSON or both
 * @param audiences by field, where different from what a new profile has
 * @param approvedFor keys of the programmes
 */
record DemoVolunteer(
        DemoPerson person,
        String headline,
        String about,
        Map<String, SkillLevel> skills,
        List<String> how,
        Outcode outcode,
        Integer miles,
        Set<String> languages,
        int capacity,
        Map<String, Audience> audiences,
        List<String> approvedFor,
        boolean paused) {

    static List<DemoVolunteer> all() {
        return DemoFile.rows("people-volunteers.csv").stream()
                .map(DemoVolunteer::of)
                .toList();
    }

    private static DemoVolunteer of(CsvSheet.Row row) {
        String miles = row.get("miles");
        return new DemoVolunteer(
                DemoPerson.volunteer(row),
                DemoFile.orNull(row.get("headline")),
                DemoFile.orNull(row.get("about")),
                DemoFile.several(row.get("skills")).stream()
                        .map(DemoFile::pair)
                        .collect(Collectors.toMap(skill -> skill[0], skill -> SkillLevel.valueOf(skill[1]))),
                DemoFile.several(row.get("how")),
                Outcode.of(row.get("postcode")).orElse(null),
                miles.isEmpty() ? null : Integer.valueOf(miles),
                Set.copyOf(DemoFile.several(row.get("languages"))),
                Integer.parseInt(row.get("capacity")),
                DemoFile.several(row.get("audiences")).stream()
                        .map(DemoFile::pair)
                        .collect(Collectors.toMap(field -> field[0], field -> Audience.valueOf(field[1]))),
                DemoFile.several(row.get("approvedFor")),
                Boolean.parseBoolean(row.get("paused")));
    }

    boolean described() {
        return headline != null;
    }

    /** @param skillIds id of a skill by its key */
    VolunteerProfile profile(ToLongFunction<String> skillIds) {
        return new VolunteerProfile(
                headline,
                audience("headline", Audience.MEMBERS),
                about,
                audience("about", Audience.MEMBERS),
                skills.entrySet().stream()
                        .collect(Collectors.toMap(e -> skillIds.applyAsLong(e.getKey()), Map.Entry::getValue)),
                audience("skills", Audience.MEMBERS),
                how.contains("REMOTE"),
                how.contains("IN_PERSON"),
                outcode,
                miles,
                audience("where", Audience.MEMBERS),
                languages,
                audience("languages", Audience.MEMBERS),
                capacity);
    }

    PersonalDetails details() {
        return new PersonalDetails(
                person.name(),
                audience("name", Audience.MEMBERS),
                person.email(),
                audience("email", Audience.PRIVATE),
                person.phone(),
                audience("phone", Audience.PRIVATE));
    }

    private Audience audience(String field, Audience otherwise) {
        return audiences.getOrDefault(field, otherwise);
    }
}
