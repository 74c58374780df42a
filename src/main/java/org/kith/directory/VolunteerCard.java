package org.kith.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kith.area.Outcode;

/**
 * A volunteer in a list, as its viewer may see it: what is not for this viewer is null or empty.
 *
 * @param name null when it is not for this viewer
 * @param employerName null without an employer, or when the name or the employer's page is not for this viewer
 * @param areaName null when where they help is not for this viewer
 * @param skills labels, when they are for this viewer
 * @param confirmedOn the day the profile was last said to be true; null when never
 * @param available approved, not paused, a place free
 * @param outcode the district in which one meets; null unless in person, and when it is not for this viewer
 * @param about null when it is not for this viewer
 */
public record VolunteerCard(
        long id,
        String name,
        VolunteerKind kind,
        String employerName,
        String headline,
        String areaName,
        boolean remote,
        boolean inPerson,
        List<String> skills,
        int capacity,
        int placesTaken,
        boolean paused,
        LocalDate confirmedOn,
        boolean available,
        Outcode outcode,
        String about) {

    /** What can be read on it beside the skills. */
    List<String> texts() {
        return Stream.of(name, employerName, headline, about)
                .filter(Objects::nonNull)
                .toList();
    }
}
