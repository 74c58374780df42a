package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;
import org.kith.refusal.Refusal;

class VolunteerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 14);
    private static final Instant NOW = Instant.parse("2026-04-14T09:00:00Z");

    private final Volunteer volunteer = new Volunteer(
            new Person(1L, "Ada Quillfeather", "ada@demo.example", null), VolunteerKind.SOLICITOR, null, NOW);

    private void describe(int capacity, Map<Long, SkillLevel> skills, LocalDate today) {
        volunteer.describe(
                new VolunteerProfile(
                        "Leases made plain",
                        Audience.MEMBERS,
                        null,
                        Audience.MEMBERS,
                        skills,
                        Audience.MEMBERS,
                        true,
                        false,
                        null,
                        null,
                        Audience.MEMBERS,
                        Set.of("en"),
                        Audience.MEMBERS,
                        capacity),
                today,
                NOW);
    }

    @Test
    void aPlaceIsNeverTakenBeyondTheCapacity() {
        describe(2, Map.of(), TODAY);
        volunteer.takePlace(100, NOW);
        volunteer.takePlace(101, NOW);
        assertThatThrownBy(() -> volunteer.takePlace(102, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessage("refusal.noPlaceFree");
        assertThat(volunteer.placesTaken()).isEqualTo(2);
    }

    @Test
    void aReleasedPlaceIsFreeAgain() {
        describe(1, Map.of(), TODAY);
        volunteer.takePlace(100, NOW);
        volunteer.releasePlace(100, NOW);
        assertThat(volunteer.placesFree()).isEqualTo(1);
        volunteer.takePlace(101, NOW);
        assertThat(volunteer.placesFree()).isZero();
    }

    @Test
    void loweringTheCapacityBelowWhatIsTakenOnlyStopsNewPlaces() {
        describe(2, Map.of(), TODAY);
        volunteer.takePlace(100, NOW);
        volunteer.takePlace(101, NOW);
        describe(1, Map.of(), TODAY);
        assertThat(volunteer.placesTaken()).isEqualTo(2);
        assertThat(volunteer.placesFree()).isZero();
    }

    @Test
    void availableMeansApprovedNotPausedAndAPlaceFree() {
        describe(1, Map.of(), TODAY);
        assertThat(volunteer.availableOn(TODAY)).isFalse();
        volunteer.approve(1, 9, NOW);
        assertThat(volunteer.availableOn(TODAY)).isTrue();
        volunteer.pause(null, NOW);
        assertThat(volunteer.availableOn(TODAY)).isFalse();
        volunteer.resume(NOW);
        volunteer.takePlace(100, NOW);
        assertThat(volunteer.availableOn(TODAY)).isFalse();
    }

    @Test
    void aPauseWithALastDayEndsTheDayAfter() {
        volunteer.pause(TODAY, NOW);
        assertThat(volunteer.pausedOn(TODAY)).isTrue();
        assertThat(volunteer.pausedOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void stillTrueConfirmsEverySkillToday() {
        describe(1, Map.of(5L, SkillLevel.EXPERT), TODAY.minusMonths(5));
        volunteer.confirm(TODAY, NOW);
        assertThat(volunteer.skills().get(5L).confirmedOn()).isEqualTo(TODAY);
        assertThat(volunteer.skills().get(5L).level()).isEqualTo(SkillLevel.EXPERT);
        assertThat(volunteer.confirmedOn()).isEqualTo(TODAY);
    }

    @Test
    void theNarrowestDefaultsThatStillWork() {
        assertThat(volunteer.person().emailAudience()).isEqualTo(Audience.PRIVATE);
        assertThat(volunteer.person().phoneAudience()).isEqualTo(Audience.PRIVATE);
        assertThat(volunteer.person().nameAudience()).isEqualTo(Audience.MEMBERS);
        assertThat(volunteer.skillsAudience()).isEqualTo(Audience.MEMBERS);
    }
}
