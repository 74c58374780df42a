package org.kith.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.directory.Facets;
import org.kith.directory.OrganisationCard;
import org.kith.directory.Organisations;
import org.kith.directory.VolunteerCard;
import org.kith.directory.VolunteerKind;
import org.kith.privacy.Audience;
import org.kith.vocabulary.SkillCard;
import org.kith.vocabulary.Vocabulary;

/** The profiles' cards, all made beforehand, as coordinators see them: what remains is to look them up. */
final class Cards {
    private final Map<Long, OrganisationCard> organisations = new HashMap<>();
    private final Map<Long, VolunteerCard> volunteers = new HashMap<>();

    Cards(Profiles profiles, Vocabulary vocabulary) {
        for (Profile profile : profiles.all()) {
            List<String> skills = values(profile, Facets.SKILL).stream()
                    .map(id -> vocabulary.get(Long.parseLong(id)).orElseThrow())
                    .map(SkillCard::label)
                    .toList();
            if (profile.type().equals(Organisations.TYPE)) {
                organisations.put(profile.id(), organisation(profile, skills));
            } else {
                volunteers.put(profile.id(), volunteer(profile, skills));
            }
        }
    }

    OrganisationCard organisation(long id) {
        return organisations.get(id);
    }

    VolunteerCard volunteer(long id) {
        return volunteers.get(id);
    }

    private static OrganisationCard organisation(Profile profile, List<String> skills) {
        return new OrganisationCard(
                profile.id(),
                profile.name(),
                true,
                false,
                null,
                null,
                profile.texts().getFirst().text(),
                skills,
                null);
    }

    private static VolunteerCard volunteer(Profile profile, List<String> skills) {
        return new VolunteerCard(
                profile.id(),
                profile.name(),
                VolunteerKind.CONSULTANT,
                null,
                profile.texts().getFirst().text(),
                null,
                true,
                false,
                skills,
                1,
                0,
                false,
                null,
                true,
                null,
                null);
    }

    private static Set<String> values(Profile profile, String dimension) {
        return Set.copyOf(profile.at(
                Audience.COORDINATORS,
                profile.facets().stream()
                        .filter(value -> value.dimension().equals(dimension))
                        .toList()));
    }
}
