package org.kith.directory;

import java.util.Map;
import java.util.Set;
import org.kith.area.Outcode;
import org.kith.privacy.Audience;

/**
 * What a volunteer says in the profile, with who may see it.
 *
 * @param headline one line, at most 120 characters
 * @param about a few sentences, at most 3,000 characters; null for none
 * @param skills level by skill id, at most 40
 * @param outcode the postcode district where travelling starts; null for none
 * @param travelMiles how far, 1 to 200; null unless in person
 * @param languages ISO 639-1 codes
 * @param capacity how many people at once, 0 to 20
 */
public record VolunteerProfile(
        String headline,
        Audience headlineAudience,
        String about,
        Audience aboutAudience,
        Map<Long, SkillLevel> skills,
        Audience skillsAudience,
        boolean remote,
        boolean inPerson,
        Outcode outcode,
        Integer travelMiles,
        Audience whereAudience,
        Set<String> languages,
        Audience languagesAudience,
        int capacity) {

    public VolunteerProfile {
        skills = Map.copyOf(skills);
        languages = Set.copyOf(languages);
    }
}
