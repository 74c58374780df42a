package org.kith.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kith.programme.ProgrammeCard;
import org.kith.vocabulary.SkillCard;

/**
 * A request as its own people and coordinators see it.
 *
 * @param askedByName null for an invited volunteer before acceptance
 * @param areaName where, by area; null when remote only
 * @param outcode first half of the postcode; null when remote only
 * @param withdrawable whether this viewer may withdraw it now
 */
public record RequestCard(
        long id,
        String number,
        long organisationId,
        String organisationName,
        ProgrammeCard programme,
        String askedByName,
        String title,
        String matter,
        String otherParty,
        List<SkillCard> skills,
        int peopleWanted,
        boolean remote,
        boolean inPerson,
        String areaName,
        String outcode,
        LocalDate wantedBy,
        Long preferredVolunteerId,
        RequestState state,
        Instant askedAt,
        boolean withdrawable) {}
