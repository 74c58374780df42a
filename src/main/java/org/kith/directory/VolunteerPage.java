package org.kith.directory;

import java.time.LocalDate;
import java.util.List;
import org.kith.programme.ProgrammeCard;
import org.kith.vocabulary.SkillCard;

/**
 * A volunteer's page, as its viewer may see it.
 *
 * @param about null when it is not for this viewer
 * @param skills strongest first; empty when they are not for this viewer
 * @param travelMiles null unless in person and for this viewer
 * @param languages names in English; empty when they are not for this viewer
 * @param programmes those a coordinator accepted the volunteer for
 * @param employerId null without an employer or when the name is not for this viewer
 * @param email null unless its audience includes this viewer
 * @param phone null unless its audience includes this viewer
 * @param own whether this viewer is the volunteer
 */
public record VolunteerPage(
        VolunteerCard card,
        String about,
        List<Known> skills,
        Integer travelMiles,
        List<String> languages,
        List<ProgrammeCard> programmes,
        Long employerId,
        String email,
        String phone,
        boolean own) {

    /** A skill with the volunteer's own level and the day it was last confirmed. */
    public record Known(SkillCard skill, SkillLevel level, LocalDate confirmedOn) {}
}
