package org.kith.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.kith.privacy.Audience;
import org.kith.refusal.Refusal;
import org.kith.vocabulary.Vocabulary;

class VolunteerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 14);
    private static final Instant NOW = Instant.parse("2026-04-14T09:00:00Z");

    private final Volunteer volunteer = new Volunteer(
            new Person(1L, "Ada Quillfeather", "ada@demo.example", null), VolunteerKind.SOLICITOR, null, NOW);

    private LongUnaryOperator merged = LongUnaryOperator.identity();

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
                merged,
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
        assertThat(skills().get(5L).confirmedOn()).isEqualTo(TODAY);
        assertThat(skills().get(5L).level()).isEqualTo(SkillLevel.EXPERT);
        assertThat(volunteer.confirmedOn()).isEqualTo(TODAY);
    }

    /** As a vocabulary in which 6 was merged into 5 reads them. */
    private Map<Long, VolunteerSkill> skills() {
        return volunteer.skills(new Vocabulary() {
            @Override
            public <T> Map<Long, T> meant(Map<Long, T> byId, BinaryOperator<T> both) {
                Map<Long, T> meant = new HashMap<>();
                byId.forEach((id, said) -> meant.merge(merged(id), said, both));
                return meant;
            }
        });
    }

    private static long merged(long id) {
        return id == 6 ? 5 : id;
    }

    @Test
    void ofTwoSkillsThatMeanTheSameTheHigherLevelCountsAndBothStay() {
        describe(1, Map.of(5L, SkillLevel.SOME, 6L, SkillLevel.EXPERT), TODAY);
        assertThat(skills()).hasSize(1);
        assertThat(skills().get(5L).level()).isEqualTo(SkillLevel.EXPERT);

        merged = VolunteerTest::merged;
        describe(1, Map.of(5L, SkillLevel.CONFIDENT), TODAY.plusDays(1));

        assertThat(skills().get(5L).level()).isEqualTo(SkillLevel.CONFIDENT);
        assertThat(volunteer.learn(5, merged, TODAY, NOW)).isFalse();
        assertThat(volunteer.learn(7, merged, TODAY, NOW)).isTrue();
        merged = LongUnaryOperator.identity();
        assertThat(volunteer.learn(6, merged, TODAY, NOW)).as("its row stayed").isFalse();
    }

    @Test
    void theNarrowestDefaultsThatStillWork() {
        assertThat(volunteer.person().emailAudience()).isEqualTo(Audience.PRIVATE);
        assertThat(volunteer.person().phoneAudience()).isEqualTo(Audience.PRIVATE);
        assertThat(volunteer.person().nameAudience()).isEqualTo(Audience.MEMBERS);
        assertThat(volunteer.skillsAudience()).isEqualTo(Audience.MEMBERS);
    }
}
