package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;

/** How well the volunteer knows a skill, and the day this was last said to be true. */
@Embeddable
public class VolunteerSkill {
    @Column(name = "skill_id")
    private long skillId;

    @Enumerated(EnumType.STRING)
    private SkillLevel level;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    protected VolunteerSkill() {}

    VolunteerSkill(long skillId, SkillLevel level, LocalDate confirmedOn) {
        this.skillId = skillId;
        this.level = level;
        this.confirmedOn = confirmedOn;
    }

    long skillId() {
        return skillId;
    }

    public SkillLevel level() {
        return level;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VolunteerSkill that
                && skillId == that.skillId
                && level == that.level
                && Objects.equals(confirmedOn, that.confirmedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(skillId, level, confirmedOn);
    }
}
