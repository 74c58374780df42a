package org.kith.directory;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.kith.area.Outcode;

/**
 * What lists say of a person and of the person's offer to help; null where they say nothing.
 *
 * @param name 1 to 120 characters
 * @param phone at most 30 characters
 * @param organisationId the organisation the person belongs to, for a volunteer the employer
 * @param roleThere at most 80 characters
 * @param kind null for a person who is no volunteer
 * @param headline one line, at most 120 characters
 * @param about at most 3,000 characters
 * @param skills ids, at most 40; empty for nothing said
 * @param postcode of it the district alone is taken
 * @param travelMiles 1 to 200
 * @param languages ISO 639-1 codes; empty for nothing said
 * @param capacity how many people at once, 0 to 20
 */
record VolunteerFacts(
        String name,
        String phone,
        Long organisationId,
        String roleThere,
        VolunteerKind kind,
        String headline,
        String about,
        SortedSet<Long> skills,
        Boolean remote,
        Boolean inPerson,
        Outcode postcode,
        Integer travelMiles,
        SortedSet<String> languages,
        Integer capacity) {

    VolunteerFacts {
        skills = Collections.unmodifiableSortedSet(new TreeSet<>(skills));
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    /** With gaps filled by other facts of the same person; skills and languages are united as far as there is room. */
    VolunteerFacts filledFrom(VolunteerFacts other) {
        SortedSet<Long> allSkills = new TreeSet<>(skills);
        other.skills.stream()
                .filter(skill -> !skills.contains(skill))
                .limit(Volunteer.SKILLS_MAX - skills.size())
                .forEach(allSkills::add);
        SortedSet<String> allLanguages = new TreeSet<>(languages);
        allLanguages.addAll(other.languages);
        return new VolunteerFacts(
                name,
                known(phone, other.phone),
                known(organisationId, other.organisationId),
                known(roleThere, other.roleThere),
                known(kind, other.kind),
                known(headline, other.headline),
                known(about, other.about),
                allSkills,
                known(remote, other.remote),
                known(inPerson, other.inPerson),
                known(postcode, other.postcode),
                known(travelMiles, other.travelMiles),
                allLanguages,
                known(capacity, other.capacity));
    }

    /** With the skills that theirs mean by now. */
    VolunteerFacts meaning(LongUnaryOperator meant) {
        SortedSet<Long> now = new TreeSet<>();
        skills.forEach(skill -> now.add(meant.applyAsLong(skill)));
        return new VolunteerFacts(
                name,
                phone,
                organisationId,
                roleThere,
                kind,
                headline,
                about,
                now,
                remote,
                inPerson,
                postcode,
                travelMiles,
                languages,
                capacity);
    }

    VolunteerFacts withHow(HowAndWhere how) {
        return new VolunteerFacts(
                name,
                phone,
                organisationId,
                roleThere,
                kind,
                headline,
                about,
                skills,
                how.remote(),
                how.inPerson(),
                how.postcode(),
                how.travelMiles(),
                languages,
                capacity);
    }

    private static <T> T known(T first, T second) {
        return first == null ? second : first;
    }

    /** Whether it says anything of an offer to help beside its kind. */
    boolean offersHelp() {
        return headline != null
                || about != null
                || !skills.isEmpty()
                || remote != null
                || inPerson != null
                || postcode != null
                || travelMiles != null
                || !languages.isEmpty()
                || capacity != null;
    }
}
