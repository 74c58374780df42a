package org.kith.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * How well the volunteer knows a skill, and the day this was last said to be true. An entity and not an embeddable:
 * EclipseLink fails on element collections of embeddables at commit (eclipselink issue 1455).
 */
@Entity
@Table(name = "volunteer_skill")
public class VolunteerSkill {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kith")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "volunteer_id")
    private Volunteer volunteer;

    @Column(name = "skill_id")
    private long skillId;

    @Enumerated(EnumType.STRING)
    private SkillLevel level;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    protected VolunteerSkill() {}

    VolunteerSkill(Volunteer volunteer, long skillId, SkillLevel level, LocalDate confirmedOn) {
        this.volunteer = volunteer;
        this.skillId = skillId;
        this.level = level;
        this.confirmedOn = confirmedOn;
    }

    void confirm(SkillLevel level, LocalDate today) {
        this.level = level;
        this.confirmedOn = today;
    }

    /** Of what is said of two skills that mean the same: the higher level, then what was confirmed later. */
    static VolunteerSkill stronger(VolunteerSkill one, VolunteerSkill other) {
        return Comparator.comparing(VolunteerSkill::level)
                                .thenComparing(VolunteerSkill::confirmedOn)
                                .compare(one, other)
                        < 0
                ? other
                : one;
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
}
