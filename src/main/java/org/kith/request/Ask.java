package org.kith.request;

import java.time.LocalDate;
import java.util.Set;
import org.kith.directory.Postcode;
import org.kith.refusal.Refusal;

/**
 * What a member asks for.
 *
 * @param organisationId the member it is for
 * @param title what for, in a line; at most 120 characters
 * @param matter what it is about; at most 4,000 characters
 * @param otherParty the other side of a dispute or contract, so that a solicitor can check for conflicts; null for none
 * @param skills wanted, at most 10
 * @param peopleWanted usually 1, at most 10
 * @param postcode where, unless remote only
 * @param wantedBy not in the past; null when it does not matter
 * @param preferredVolunteerId from "ask this person"; null for anybody
 */
public record Ask(
        long organisationId,
        long programmeId,
        String title,
        String matter,
        String otherParty,
        Set<Long> skills,
        int peopleWanted,
        boolean remote,
        boolean inPerson,
        Postcode postcode,
        LocalDate wantedBy,
        Long preferredVolunteerId) {

    public Ask {
        skills = Set.copyOf(skills);
    }

    /** @throws Refusal at the field that breaks a rule */
    void check(LocalDate today) {
        required("title", title, Request.TITLE_MAX, "refusal.ask.titleMissing");
        required("matter", matter, Request.MATTER_MAX, "refusal.ask.matterMissing");
        if (otherParty != null && otherParty.length() > Request.OTHER_PARTY_MAX) {
            throw Refusal.at("otherParty", "refusal.tooLong", Request.OTHER_PARTY_MAX);
        }
        if (skills.size() > Request.SKILLS_MAX) {
            throw Refusal.at("skill", "refusal.ask.tooManySkills", Request.SKILLS_MAX);
        }
        if (peopleWanted < 1 || peopleWanted > Request.PEOPLE_MAX) {
            throw Refusal.at("peopleWanted", "refusal.ask.people", Request.PEOPLE_MAX);
        }
        if (!remote && !inPerson) {
            throw Refusal.at("how", "refusal.ask.howMissing");
        }
        if (inPerson && postcode == null) {
            throw Refusal.at("postcode", "refusal.ask.postcodeMissing");
        }
        if (wantedBy != null && wantedBy.isBefore(today)) {
            throw Refusal.at("wantedBy", "refusal.dateInPast");
        }
    }

    private static void required(String field, String value, int most, String missing) {
        if (value == null || value.isBlank()) {
            throw Refusal.at(field, missing);
        }
        if (value.length() > most) {
            throw Refusal.at(field, "refusal.tooLong", most);
        }
    }
}
