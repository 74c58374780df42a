package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How well the volunteer knows a skill, and the day this was last said to be true. */
@Embeddable
public class VolunteerSkill {
    @Enumerated(EnumType.STRING)
    private SkillLevel level;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    protected VolunteerSkill() {}

    VolunteerSkill(SkillLevel level, LocalDate confirmedOn) {
        this.level = level;
        this.confirmedOn = confirmedOn;
    }

    public SkillLevel level() {
        return level;
    }

    public LocalDate confirmedOn() {
        return confirmedOn;
    }
}
